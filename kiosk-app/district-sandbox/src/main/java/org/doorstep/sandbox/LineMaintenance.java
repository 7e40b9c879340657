package org.doorstep.sandbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// What the sandbox's notice announces: on the next Wednesday but today, so that whoever reads it still has it before them.
record LineMaintenance(LocalDate day) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("d日（周三）", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    static LineMaintenance seenAt(Instant now) {
        return new LineMaintenance(now.atZone(ZONE).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY)));
    }

    String inChinese() {
        return CHINESE.format(day) + "14:00 到 16:00 线路检修，只能看说明。";
    }

    String inEnglish() {
        return "Line maintenance " + ENGLISH.format(day) + ", 14:00 to 16:00: guides only.";
    }
}
