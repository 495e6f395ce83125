from exercise import expect, fail, source

expect("refused.py", ["Who is Ada? 503", "Who is Ben? 503", "Who is Chen? 503"])
if "t-124" not in source("refused.py"):
    fail(en="Leave the wrong token where it is: the service must bear it.", zh="错的令牌别动：服务要经得起它。")
if "busy" not in source("refused.py"):
    fail(en="The status is right. The text of the answer should be “busy”.", zh="状态码对了。回答的正文应当是“busy”。")
