package org.doorstep.device;

import java.util.List;

/// Characters that GBK kept in the private use area of Unicode and GB 18030 has moved since to where Unicode has them: 䶮 stands as U+E863 on the
/// chip of an older card, and as U+4DAE in a register of today.
///
/// Source: GB 18030-2000, -2005 and -2022 against GBK, position by position. The six of U+E816, E817, E818, E831, E83B and E855 kept a private
/// code point in the standard too; they are in CJK Extension B.
public final class MovedCharacters {
    /// Neighbouring private code points, and what stands for each of them today.
    private record Row(int first, List<Integer> today) {
        Row(int first, String today) {
            this(first, today.codePoints().boxed().toList());
        }

        boolean holds(int c) {
            return c >= first && c < first + today.size();
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row(0xE78D, "︐︒︑︓︔︕︖︗︘︙"),
            new Row(0xE7C7, "ḿǹ"),
            new Row(0xE7E7, "〾⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻"),
            new Row(0xE815, "⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱"
                    + "䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻"));
    private static final int FIRST = 0xE78D;
    private static final int LAST = 0xE864;

    private MovedCharacters() {}

    /// The text with each of them where Unicode has it; all else stands as it is.
    public static String folded(String text) {
        if (text.chars().noneMatch(c -> c >= FIRST && c <= LAST)) {
            return text;
        }
        StringBuilder moved = new StringBuilder(text.length());
        text.codePoints().map(MovedCharacters::folded).forEach(moved::appendCodePoint);
        return moved.toString();
    }

    private static int folded(int c) {
        for (Row row : ROWS) {
            if (row.holds(c)) {
                return row.today().get(c - row.first());
            }
        }
        return c;
    }
}
