package org.doorstep.core.identity;

import java.util.List;
import org.doorstep.device.MovedCharacters;
import org.doorstep.device.Secret;

/// Whether two writings of a name are one name. The middle dot of a minority name counts as one in all its writings, and a radical or a stroke
/// that has a code point of its own as the ideograph it looks like: makers of documents write ⾼ where 高 is meant. A character that GB 18030 moved
/// counts as itself at both of its places. No two ideographs become one.
public final class SameName {
    private static final int MIDDLE_DOT = 0x00B7;

    /// Neighbouring code points, and what each counts as.
    private record Row(int first, List<Integer> counts) {
        Row(int first, String counts) {
            this(first, counts.codePoints().boxed().toList());
        }

        boolean holds(int c) {
            return c >= first && c < first + counts.size();
        }
    }

    /// Unicode 15.0, Equivalent_Unified_Ideograph; what has none stands for itself.
    private static final Row RADICALS = new Row(0x2E80,
            "⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫"
            + "羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉"
            + "齐歯齿竜龙龜亀龟");
    private static final Row KANGXI_RADICALS = new Row(0x2F00,
            "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴"
            + "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
            + "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵"
            + "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠");
    private static final Row STROKES = new Row(0x31C0,
            "㇀㇁㇂㇃㇄㇅𠃌㇇㇈㇉㇊㇋㇌㇍㇎乀一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀𠃑乚乙𠄎㇢㇣");
    /// Hangzhou numerals, by their compatibility mapping.
    private static final Row TENS = new Row(0x3038, "十卄卅");
    private static final List<Row> ROWS = List.of(RADICALS, KANGXI_RADICALS, TENS, STROKES);

    private SameName() {}

    public static boolean same(Secret one, Secret other) {
        return !one.isEmpty() && folded(one.reveal()).equals(folded(other.reveal()));
    }

    /// Equal for two writings of one name.
    public static String folded(String name) {
        StringBuilder text = new StringBuilder(name.length());
        MovedCharacters.folded(name).codePoints().map(SameName::folded).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static int folded(int c) {
        return switch (c) {
            case 0x2022, 0xFF0E, 0x30FB -> MIDDLE_DOT;
            default -> ideograph(c);
        };
    }

    private static int ideograph(int c) {
        for (Row row : ROWS) {
            if (row.holds(c)) {
                return row.counts().get(c - row.first());
            }
        }
        return c;
    }
}
