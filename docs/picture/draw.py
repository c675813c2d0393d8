#!/usr/bin/env python3
"""Draws the card of a term as an SVG, without what it calls unsure; plain Python 3.

usage: graph-queries show LoRA --limit 6 --format json | python3 docs/picture/draw.py > docs/picture/lora.svg
"""
import html, json, math, re, sys, textwrap

WIDTH, GRAPH_HEIGHT, LINE = 880, 380, 17
COLOURS = {"Method": "#0b6e99", "Concept": "#6940a5", "Task": "#ad6800", "Dataset": "#0f7b6c", "Metric": "#9b2c2c"}
EVEN = 0.5  # what is less likely the card calls unsure
SECTIONS = ["builds on", "built on by", "used for", "solved with", "evaluated on", "what is evaluated on it", "compared with"]


def esc(text):
    return html.escape(str(text), quote=True)


def neighbours(card, most=10):
    """The terms to draw, each once: those that text relates to it first, then the nearest."""
    seen = {card["term"][0]["id"]}
    lists = [[(row["id"], row["name"], row["type"], row["relationship"].lower().replace("_", " "), section not in ("built on by", "solved with", "what is evaluated on it"))
              for row in card.get(section, []) if row.get("confidence", 1) >= EVEN] for section in SECTIONS]
    lists.append([(row["id"], row["name"], row["type"], "", True) for row in card.get("nearest terms", [])])
    chosen = []
    for rank in range(20):
        for rows in lists:
            if rank < len(rows) and rows[rank][0] not in seen and len(chosen) < most:
                seen.add(rows[rank][0])
                chosen.append(rows[rank])
    return chosen


def pill(x, y, name, kind, big=False):
    size = 16 if big else 13
    width = len(name) * size * 0.58 + 26
    colour = COLOURS.get(kind, "#555")
    return (f'<g><rect x="{x - width / 2:.1f}" y="{y - size:.1f}" width="{width:.1f}" height="{2 * size}" rx="{size}" fill="{colour if big else "#fff"}" '
            f'stroke="{colour}" stroke-width="1.5"/><text x="{x:.1f}" y="{y + size * 0.35:.1f}" text-anchor="middle" font-size="{size}" '
            f'font-weight="{700 if big else 500}" fill="{"#fff" if big else colour}">{esc(name)}</text></g>')


def graph(card):
    term = card["term"][0]
    around = neighbours(card)
    cx, cy = WIDTH / 2, GRAPH_HEIGHT / 2
    lines, pills = [], []
    for i, (_, name, kind, verb, outgoing) in enumerate(around):
        angle = 2 * math.pi * (i + 0.5) / len(around) - math.pi / 2
        x, y = cx + 325 * math.cos(angle), cy + 145 * math.sin(angle)
        dash = '' if verb else ' stroke-dasharray="3 4"'
        lines.append(f'<line x1="{cx:.1f}" y1="{cy:.1f}" x2="{x:.1f}" y2="{y:.1f}" stroke="#b4b4b4" stroke-width="1.3"{dash}/>')
        if verb:
            lx, ly = cx + (x - cx) * 0.58, cy + (y - cy) * 0.58
            label = f"{verb} →" if (x >= cx) == outgoing else f"← {verb}"
            pills.append(f'<text x="{lx:.1f}" y="{ly + 4:.1f}" text-anchor="middle" font-size="11" fill="#444" paint-order="stroke" stroke="#fff" stroke-width="4">{esc(label)}</text>')
        pills.append(pill(x, y, name, kind))
    pills.append(pill(cx, cy, term["name"], term["type"], big=True))
    return "\n".join(lines + pills)


def stated(card):
    """A sentence to show, who says what in it, and the names to mark: a statement that builds on the term, else what a paper says of it."""
    term = card["term"][0]
    for row in card.get("built on by", []):
        if row["relationship"] == "EXTENDS" and "#abstract:" in row["evidence"]:
            return row, f'{row["name"]} extends {term["name"]}, because a paper says so:', [row["name"], term["name"], *term["aliases"]]
    row = next(row for row in card["papers"] if row["sentence"])
    return row, f'{row["title"]} {row["role"]} it:', [term["name"], *term["aliases"]]


def sentence(card, y):
    row, head, names = stated(card)
    out = [f'<text x="24" y="{y}" font-size="12.5" fill="#666">{esc(head)}</text>']
    marked = re.compile("|".join(re.escape(esc(name)) for name in sorted(names, key=len, reverse=True)))
    for i, line in enumerate(textwrap.wrap(row["sentence"], 112)):
        text = marked.sub(lambda name: f'<tspan font-weight="700" fill="#0b6e99">{name.group()}</tspan>', esc(line))
        out.append(f'<text x="24" y="{y + (i + 1) * LINE + 3}" font-size="13.5" fill="#222">{text}</text>')
    out.append(f'<text x="24" y="{y + len(out) * LINE + 6}" font-size="11" fill="#888" font-family="monospace">{esc(row["evidence"])}</text>')
    return "\n".join(out), y + len(out) * LINE - 11


def main():
    card = json.load(sys.stdin)
    quote, end = sentence(card, GRAPH_HEIGHT + 26)
    legend = "".join(f'<tspan fill="{colour}" font-weight="700">● </tspan><tspan fill="#555">{name}   </tspan>' for name, colour in COLOURS.items())
    height = end + 18
    print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
          f'font-family="-apple-system, Segoe UI, Helvetica, Arial, sans-serif" xml:space="preserve">')
    print(f'<rect width="{WIDTH}" height="{height}" rx="8" fill="#fff" stroke="#e3e3e3"/>')
    print(f'<text x="24" y="26" font-size="12">{legend}</text>')
    print(graph(card))
    print(f'<line x1="24" y1="{GRAPH_HEIGHT + 4}" x2="{WIDTH - 24}" y2="{GRAPH_HEIGHT + 4}" stroke="#e3e3e3"/>')
    print(quote)
    print("</svg>")


main()
