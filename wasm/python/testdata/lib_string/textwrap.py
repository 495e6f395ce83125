import textwrap

text = "The quick brown fox jumped over the lazy dog. It's a well-known pangram -- isn't it?  Supercalifragilisticexpialidocious!"
for options in ({}, {"width": 20}, {"width": 10, "break_long_words": False}, {"width": 24, "initial_indent": "* ", "subsequent_indent": "  "}, {"width": 20, "max_lines": 2}, {"width": 20, "max_lines": 1, "placeholder": "..."}, {"width": 15, "break_on_hyphens": False}, {"width": 30, "fix_sentence_endings": True}, {"width": 12, "drop_whitespace": False}):
    print(options, textwrap.wrap(text, **options))
print(textwrap.fill("a b c", 3), repr(textwrap.dedent("    a\n      b\n\n    c\n")), repr(textwrap.dedent("\tx\n\ty")), repr(textwrap.dedent("  a\n b\n")), repr(textwrap.indent("a\n\nb", "> ")), repr(textwrap.indent("a\n\nb\n", "> ", lambda line: True)), textwrap.shorten("Hello  world!", width=12), textwrap.shorten("Hello world", width=10, placeholder="..."), textwrap.wrap("", 5), textwrap.wrap("a\tb\nc", 40, expand_tabs=True, tabsize=4), textwrap.wrap("一二三四五六七", 3))
for f in (lambda: textwrap.wrap("a", 0), lambda: textwrap.wrap("a b c d", 3, max_lines=1, placeholder="....."), lambda: textwrap.shorten("abc def", 2)):
    try:
        print(f())
    except ValueError as e:
        print(e)
w = textwrap.TextWrapper(width=10, tabsize=4)
print(w.wrap("one two three four"), w.fill("one two three"), w.width)
