import html

print(html.escape("<a href=\"x\">Tom & 'Jerry'</a>"), html.escape('"', quote=False), html.unescape("&lt;p&gt; &amp;amp; &quot;x&quot; &#39;y&#x27; &copy; &nbsp;| &eacute; &ampx &lt &#128; &#0; &#x1F600; & a&b"))
