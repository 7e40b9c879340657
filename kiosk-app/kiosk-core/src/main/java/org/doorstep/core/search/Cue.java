package org.doorstep.core.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.config.Verb;

/// Words that tell what a resident means to do, whatever the matter: to look something up, to have it on paper, to apply, to complain.
final class Cue {
    private static final Map<Verb, List<String>> WORDS = Map.of(
            Verb.CHECK, List.of("查", "看看", "多少", "几年", "余额", "到账", "有没有", "是不是", "什么时候", "几号", "还剩", "哪里有", "在哪"),
            Verb.PRINT, List.of("打印", "打个", "开个", "开一", "证明", "盖章", "出具", "打一份"),
            Verb.APPLY, List.of("申请", "办理", "办个", "领", "报名", "预约", "登记", "订", "报销", "怎么办", "想学", "怎么弄"),
            Verb.PROGRESS, List.of("进度", "办到哪", "批了没", "批下来", "受理"),
            Verb.SAY, List.of("投诉", "举报", "建议", "意见", "反映"));

    private Cue() {}

    static Set<Verb> in(Query query) {
        StringBuilder text = new StringBuilder();
        query.pieces().forEach(piece -> text.append(piece.text()));
        Set<Verb> meant = EnumSet.noneOf(Verb.class);
        WORDS.forEach((verb, words) -> {
            if (words.stream().anyMatch(word -> text.indexOf(word) >= 0)) {
                meant.add(verb);
            }
        });
        return meant;
    }
}
