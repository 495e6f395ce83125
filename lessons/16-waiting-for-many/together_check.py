from exercise import expect

for pages in 3, 1, 8:
    lines = ["failed: page 2 is gone" if page == 2 else f"text of page {page}" for page in range(1, pages + 1)]
    expect("together.py", lines, PAGES=pages, clock=pages)
