package org.doorstep.core.search;

/// Words that stand in any question and say nothing of the matter: who, how, where, I, want.
final class Filler {
    private static final String SIGNS = "的了吗呢啊吧呀么哪怎什咋啥俺我你他她您咱恁是在有没不能要想去到给把跟和与就都也还很这那个些谁多少几着过得地被让从对为于"
            + "可以需如何请问一下时候";

    private Filler() {}

    static double weight(int sign) {
        return SIGNS.indexOf(sign) >= 0 ? 0 : 1;
    }

    static double weight(int first, int second) {
        return (0.2 + weight(first)) / 1.2 * (0.2 + weight(second)) / 1.2;
    }
}
