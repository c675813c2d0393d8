"""Finds the lexicon with pyahocorasick and compares hits and speed with the project's matcher.

    python compare.py TEXTS.jsonl.gz FOLDER

FOLDER is what `Benchmarks matcher TEXTS.jsonl.gz FOLDER` wrote. The rule is the same on both sides: words are folded to numbers, a hyphen, slash, underscore or
dot that touches words on both sides is passed over, any other sign parts phrases; of patterns that overlap the leftmost, then the longest.

Python is helped where the comparison does not need it to work: the fold of every surface is in a dict before the clock starts, and texts with mathematics, links or
unusual characters come cut into words. pyahocorasick keeps a node's successors in a list that it searches from the front, so that a character for each of some 8,000 words
would be slow; a word is three characters of 32 instead, which was the fastest of the codes tried (two of 96, three of 32, four of 10 and of 16, five of 8).
"""
import gzip
import json
import re
import struct
import sys
import time

import ahocorasick

ROUNDS = 5
LENGTH = 3  # characters a word; each place has its own 32 characters, so that a match begins and ends with words
BASE = 32
UNKNOWN = " " * LENGTH

WORD_REST = r"(?:[A-Za-z0-9]|(?<=[A-Za-z])['\u2019](?=[A-Za-z])|(?<=[0-9])\.(?=[0-9]))*"
EXPONENT = r"[eE][+\-\u2013]?[0-9]+(?![A-Za-z0-9])(?!\.[0-9])"
DIGITS = r"[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)*"
TOKEN = re.compile(
    rf"""
      ( (?: e\.g\b | i\.e\b ) \.?
      | [A-Za-z]{WORD_REST}
      | {DIGITS}{EXPONENT}
      | [0-9]+ (?! [xX](?![A-Za-z0-9]) ) [A-Za-z] {WORD_REST}
      | {DIGITS}
      | (?: (?<=[\s(\[=]) | ^ ) (?:\.[0-9]+)+ (?:{EXPONENT})?
      | [+\#*@&] )
    | (?<=[0-9!"\#%&'()*,\-./:;?@\[\]_{{}}\u2018\u2019\u201C\u201D\u2013\u2014]) ['\u2019] s (?![A-Za-z0-9])
    | (?<=\S) [-\u2013/_] (?=\S)
    | (?<=\S) \. (?=[^\sA-Z])
    | ( \S )
    """,
    re.VERBOSE,
)


def code_units(text):
    """The text with a character for every UTF-16 code unit, so that offsets are the project's."""
    if text.isascii() or max(map(ord, text)) < 0x10000:
        return text
    data = text.encode("utf-16-le", "surrogatepass")
    return "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data)))


def code(number):
    """A word's number as characters."""
    characters = []
    for place in range(LENGTH):
        number, digit = divmod(number, BASE)
        characters.append(chr(ord("!") + place * BASE + digit))
    assert number == 0, "more words than the code has room for"
    return "".join(characters)


def read(texts, folder):
    with gzip.open(texts, "rt") if texts.endswith(".gz") else open(texts) as lines:
        abstracts = [code_units(json.loads(line)["abstract"]) for line in lines]
    words = {}
    for line in open(f"{folder}/surfaces.tsv"):
        number, surface = line.split("\t", 1)
        words[json.loads(surface)] = code(int(number))
    automaton = ahocorasick.Automaton()
    for line in open(f"{folder}/patterns.tsv"):
        numbers, pattern = line.split("\t")
        key = "".join(code(int(n)) for n in numbers.split())
        automaton.add_word(key, (int(pattern), len(key) // LENGTH))
    automaton.make_automaton()
    units = {}
    for line in open(f"{folder}/units.tsv"):
        index, places = line.rstrip("\n").split("\t")
        units[int(index)] = [tuple(map(int, p.split("-"))) for p in places.split()]
    hits = set()
    for line in open(f"{folder}/hits.tsv"):
        hits.add(tuple(map(int, line.split("\t"))))
    return abstracts, words, automaton, units, hits


def fold(text, words):
    """The code of each word, and where it stands."""
    get = words.get
    folded, spans = [], []
    for match in TOKEN.finditer(text):
        group = match.lastindex
        if group == 1:
            folded.append(get(match.group(), UNKNOWN))
            spans.append(match.span())
        elif group is not None:
            folded.append(UNKNOWN)
            spans.append(match.span())
    return "".join(folded), spans


def fold_units(text, places, words):
    get = words.get
    return "".join([get(text[start:end], UNKNOWN) for start, end in places]), places


def longest(occurrences):
    """Of all occurrences those that are kept: the leftmost, then the longest. iter_long would do it in C, but it misses a hit now and then."""
    longest_from = {}
    for end, (pattern, length) in occurrences:
        last = end // LENGTH
        longest_from[last - length + 1] = last, pattern  # ends ascend: the last one is the longest
    kept = []
    free = 0
    for first in sorted(longest_from):
        if first >= free:
            last, pattern = longest_from[first]
            kept.append((first, last, pattern))
            free = last + 1
    return kept


def best_of(rounds, work):
    best, result = float("inf"), None
    for _ in range(rounds):
        start = time.process_time()
        result = work()
        best = min(best, time.process_time() - start)
    return best, result


def main(texts, folder):
    abstracts, words, automaton, units, expected = read(texts, folder)
    print(f"{len(abstracts)} abstracts, {len(automaton)} patterns, {len(units)} texts come cut into words")

    def fold_all():
        return [fold_units(t, units[i], words) if i in units else fold(t, words) for i, t in enumerate(abstracts)]

    def fold_and_match():
        hits = []
        for i, text in enumerate(abstracts):
            folded, spans = fold_units(text, units[i], words) if i in units else fold(text, words)
            for first, last, pattern in longest(automaton.iter(folded)):
                hits.append((i, spans[first][0], spans[last][1], pattern))
        return hits

    folded = [text for text, _ in fold_all()]

    def match():
        return sum(len(longest(automaton.iter(text))) for text in folded)

    def match_long():
        return sum(1 for text in folded for _ in automaton.iter_long(text))

    def report(what, work, count):
        seconds, result = best_of(ROUNDS, work)
        print(f"{what:<24} {len(abstracts) / seconds:>10,.0f} abstracts/s {count(result):>12,} found", flush=True)
        return result

    hits = report("tokenize, fold, match", fold_and_match, len)
    report("fold", fold_all, len)
    report("match", match, int)
    report("match by iter_long", match_long, int)
    found = set(hits)
    missing, more = sorted(expected - found), sorted(found - expected)
    print(f"hits: {len(expected):,} there, {len(found):,} here, {len(missing)} only there, {len(more)} only here")
    for i, start, end, pattern in (missing[:5] + more[:5]):
        print(f"  text {i}: ...{abstracts[i][max(0, start - 30):start]}[{abstracts[i][start:end]}]{abstracts[i][end:end + 30]}... pattern {pattern}")
    return 1 if missing or more else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
