"""Cuts characters.txt, words.txt and initials.txt out of the dictionaries of Debian (README.md)."""
import bz2
import collections
import pathlib
import sys

DICTIONARY = "/usr/share/rime-data/pinyin_simp.dict.yaml"
UNIHAN = "/usr/share/unicode/Unihan_%s.txt.bz2"
# A reading this much rarer than the character's usual one is a name's or a classic's: it would only make other words look alike.
RARE = 0.01


def unihan(table, field):
    with bz2.open(UNIHAN % table, "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] == field:
                yield chr(int(parts[0][2:], 16)), parts[2]


def toneless(reading):
    plain = {"ā": "a", "á": "a", "ǎ": "a", "à": "a", "ē": "e", "é": "e", "ě": "e", "è": "e", "ī": "i", "í": "i", "ǐ": "i", "ì": "i",
             "ō": "o", "ó": "o", "ǒ": "o", "ò": "o", "ū": "u", "ú": "u", "ǔ": "u", "ù": "u", "ü": "v", "ǖ": "v", "ǘ": "v", "ǚ": "v",
             "ǜ": "v", "ń": "n", "ň": "n", "ǹ": "n", "ḿ": "m", "ê": "e"}
    return "".join(plain.get(letter, letter) for letter in reading)


def standard(character):
    try:
        return len(character.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def rows():
    with open(DICTIONARY, encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3:
                yield parts[0], parts[1], int(parts[2])


def main(folder):
    common = {character for character, _ in unihan("OtherMappings", "kTGH")}
    characters = collections.defaultdict(dict)
    words = collections.defaultdict(list)
    initials = collections.defaultdict(list)
    for text, pinyin, weight in rows():
        if len(text) > 1:
            words[pinyin.replace(" ", "")].append((weight, text))
            initials["".join(syllable[0] for syllable in pinyin.split())].append((weight, text))
        elif text in common or standard(text):
            characters[text][pinyin] = weight
    for character, readings in unihan("Readings", "kMandarin"):
        if character in common and character not in characters:
            characters[character][toneless(readings.split()[0])] = 0
    syllables = collections.defaultdict(list)
    for character, readings in characters.items():
        usual = max(readings.values())
        for reading, weight in readings.items():
            if weight >= usual * RARE:
                syllables[reading].append((weight, character))
    write(folder / "characters.txt", syllables)
    write(folder / "words.txt", words)
    write(folder / "initials.txt", initials)


def write(file, table):
    with open(file, "w", encoding="utf-8", newline="\n") as out:
        for pinyin in sorted(table):
            row = sorted(set(table[pinyin]), key=lambda entry: (-entry[0], entry[1]))
            out.write(pinyin + "\t" + " ".join(f"{text}{weight}" for weight, text in row) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
