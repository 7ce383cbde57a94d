#!/usr/bin/env python3
"""Prints the texts of this folder as PDF: print.py [FOLDER]

Needs Chromium, LibreOffice (writer), poppler-utils, and the Debian packages fonts-noto-core, fonts-hosny-amiri,
fonts-kacst and fonts-dejavu-core. The files beside this script were made with it once.
"""
import html, pathlib, subprocess, sys

HERE = pathlib.Path(__file__).parent
OUT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE)
OUT.mkdir(parents=True, exist_ok=True)
FONTS = {
    'kufi': 'Noto Kufi Arabic', 'naskh': 'Noto Naskh Arabic', 'sans': 'Noto Sans Arabic',
    'amiri': 'Amiri', 'dejavu': 'DejaVu Sans', 'kacst': 'KacstBook',
}
LINKS = {
    'ar': ('اقرأ أيضا', ['الجسر الجديد يفتح غدا', 'المستشفى يوسع أقسامه']),
    'en': ('Related stories', ['Bridge opens tomorrow', 'Hospital adds two wards']),
}


def page(name, font, columns=0, links=False, align='start'):
    language = name[-2:]
    title, *paragraphs = (HERE / f'{name}.txt').read_text('utf-8').splitlines()
    body = ''.join(f'<p>{html.escape(text)}</p>' for text in paragraphs)
    if columns:
        body = f'<div style="columns:{columns};column-gap:18px">{body}</div>'
    if links:
        label, items = LINKS[language]
        body += f'<h3>{label}</h3><ul>' + ''.join(f'<li><a href="https://a.example/">{item}</a></li>' for item in items) + '</ul>'
    direction = 'rtl' if language == 'ar' else 'ltr'
    style = f"body{{font-family:'{font}';font-size:14px;text-align:{align}}} h1{{font-size:20px}}"
    return (f'<!doctype html><html lang="{language}" dir="{direction}"><meta charset="utf-8"><title>{html.escape(title)}</title>'
            f'<style>{style}</style><body><h1>{html.escape(title)}</h1>{body}</body></html>')


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def chromium(name, content, plain=True):
    source = OUT / f'{name}.html'
    source.write_text(content, 'utf-8')
    margins = ['--no-pdf-header-footer'] if plain else []
    run('chromium', '--headless', '--no-sandbox', '--disable-gpu', *margins, f'--print-to-pdf={OUT / name}.pdf', str(source))
    source.unlink()


def libreoffice(name, content):
    source = OUT / f'{name}.html'
    source.write_text(content, 'utf-8')
    run('soffice', '--headless', '--convert-to', 'odt', '--infilter=HTML (StarWriter)', '--outdir', str(OUT), str(source))
    run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', str(OUT), str(OUT / f'{name}.odt'))
    source.unlink()
    (OUT / f'{name}.odt').unlink()


for number, (short, font) in enumerate(FONTS.items()):
    # Justified lines too: LibreOffice fills them with tatweel, Chromium with white space.
    align = 'justify' if number % 2 else 'start'
    chromium(f'chromium-{short}-ar', page('article-ar', font, align=align))
    libreoffice(f'libreoffice-{short}-ar', page('article-ar', font, align=align))
chromium('chromium-en', page('article-en', 'DejaVu Serif'))
libreoffice('libreoffice-en', page('article-en', 'DejaVu Serif'))
chromium('chromium-columns-ar', page('columns-ar', 'Noto Naskh Arabic', columns=2, links=True), plain=False)
chromium('chromium-columns-en', page('columns-en', 'DejaVu Serif', columns=3, links=True, align='justify'), plain=False)
for pdf in sorted(OUT.glob('*.pdf')):
    run('pdftotext', '-enc', 'UTF-8', str(pdf), str(pdf.with_suffix('.pdftotext.txt')))
