package org.doorstep.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The public verification page, for whoever is shown a paper and scans its code; so many questions an address and a minute, so that nobody tries
/// codes. Guarded by its own monitor.
final class VerifyPage {
    private static final int MOST_A_MINUTE = 30;
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String HTML = "text/html; charset=utf-8";

    private final CertificateDesk desk;
    private final Map<String, Deque<Instant>> asked = new HashMap<>();

    VerifyPage(CertificateDesk desk) {
        this.desk = desk;
    }

    /// @param from the asker's address
    Reply page(String code, String from, Instant now) {
        if (tooMany(from, now)) {
            return html(429, "请稍后再查", "<p class=grey>查询太频繁，请一分钟后再试。<br>Too many questions. Please try again in a minute.</p>").with("Retry-After", "60");
        }
        Optional<CertificateDesk.Verified> found = desk.verified(code);
        return found.isPresent() ? html(200, "证明验证", shown(found.get()))
                : html(404, "没有这份证明", "<p class=bad>没有查到 · Not found</p><p>没有这个验证码的证明，请核对扫描的二维码。<br>No certificate has this code.</p>");
    }

    private synchronized boolean tooMany(String from, Instant now) {
        if (asked.size() > MOST_ADDRESSES) {
            asked.clear();
        }
        Deque<Instant> times = asked.computeIfAbsent(from, _ -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(MINUTE))) {
            times.removeFirst();
        }
        times.addLast(now);
        return times.size() > MOST_A_MINUTE;
    }

    private static String shown(CertificateDesk.Verified paper) {
        String state = paper.valid() ? "<p class=good>有效 · Valid</p>" : "<p class=bad>已作废 · Void</p>";
        return state + "<dl>" + row("证明", paper.kind()) + row("编号", paper.number()) + row("姓名", paper.name()) + row("出具单位", paper.office())
                + row("出具日期", DAY.format(paper.at())) + "</dl><p class=grey>请与纸面逐项核对；不一致的，以本页为准。</p>";
    }

    private static String row(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + value.replace("&", "&amp;").replace("<", "&lt;") + "</dd>";
    }

    private static Reply html(int status, String title, String body) {
        String page = "<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content='width=device-width'><title>" + title + "</title><style>"
                + "body{font:18px/1.7 'Noto Sans CJK SC',sans-serif;max-width:30em;margin:2em auto;padding:0 1em;color:#222;background:#fbf8f3}"
                + "dl{display:grid;grid-template-columns:5em 1fr;gap:.4em 1em}dt,.grey{color:#666}dd{margin:0}.good,.bad{font-size:28px;font-weight:bold}"
                + ".good{color:#0b6b3a}.bad{color:#a4161a}</style><h1>" + title + "</h1>" + body + "</html>";
        return Reply.file(status, page.getBytes(StandardCharsets.UTF_8), HTML);
    }
}
