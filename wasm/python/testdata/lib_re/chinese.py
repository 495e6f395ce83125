import re

text = "今天是2024年5月20日，气温25.5℃。明天是2024年5月21日！"
print(re.findall(r"(\d{4})年(\d{1,2})月(\d{1,2})日", text), re.split("[，。！]", text), re.findall(r"[\u4e00-\u9fff]+", text))
print(re.sub(r"(\d+)年", r"\1 nián ", text), [m.span() for m in re.finditer("天", text)], re.search(r"\d+\.\d+", text))
