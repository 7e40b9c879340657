package org.doorstep.sandbox.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A language that certificates are written in, with the words that stand on each of them.
public enum Tongue {
    CHINESE("编号：%s", "（补打）", "姓名", "身份证号码", "（续）", "扫描首页二维码可在出具单位网站查验本证明，涂改无效。", "第 %d 页，共 %d 页", "uuuu年M月d日"),
    ENGLISH("No. %s", " (补打, printed again)", "Name", "ID number", " (continued)",
            "Scan the code on the first page to verify this certificate. Void if altered.", "Page %d of %d", "d MMMM uuuu");

    private final String number;
    final String copy;
    final String name;
    final String idNumber;
    final String again;
    final String verify;
    private final String page;
    private final DateTimeFormatter day;

    Tongue(String... words) {
        this.number = words[0];
        this.copy = words[1];
        this.name = words[2];
        this.idNumber = words[3];
        this.again = words[4];
        this.verify = words[5];
        this.page = words[6];
        this.day = DateTimeFormatter.ofPattern(words[7], Locale.ENGLISH).withZone(ZoneId.of("Asia/Shanghai"));
    }

    String number(String certificate) {
        return number.formatted(certificate);
    }

    String page(int page, int of) {
        return this.page.formatted(page, of);
    }

    String day(Instant at) {
        return day.format(at);
    }
}
