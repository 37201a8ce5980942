import re, sys, zipfile

page = zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode("utf-8")
for paragraph in re.findall(r"<w:p[ >].*?</w:p>", page, re.S):
    print("|".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", paragraph)))
