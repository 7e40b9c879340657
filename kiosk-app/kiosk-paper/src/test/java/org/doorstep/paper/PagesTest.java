package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.PaperFaultCode.DAMAGED;
import static org.doorstep.paper.PaperFaultCode.HIDES;
import static org.doorstep.paper.PaperFaultCode.OTHER_PAGES;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A tree of pages holds as many as it says at each of its branches, each once, and not too deep; each is a whole sheet.
class PagesTest {
    private static COSDictionary root(PDDocument document) {
        return document.getPages().getCOSObject();
    }

    private static COSDictionary page(PDDocument document, int index) {
        return document.getPage(index).getCOSObject();
    }

    /// @param count what it says
    private static COSDictionary branch(int count, COSDictionary... kids) {
        COSDictionary branch = new COSDictionary();
        branch.setItem(COSName.TYPE, COSName.PAGES);
        return filled(branch, count, kids);
    }

    private static COSDictionary filled(COSDictionary branch, int count, COSDictionary... kids) {
        branch.setInt(COSName.COUNT, count);
        branch.setItem(COSName.KIDS, new COSArray(List.of(kids)));
        List.of(kids).forEach(kid -> kid.setItem(COSName.PARENT, branch));
        return branch;
    }

    /// @param depth of the page below the root
    private static void deep(PDDocument document, int depth) {
        COSDictionary branch = page(document, 0);
        for (int i = 1; i < depth; i++) {
            branch = branch(1, branch);
        }
        filled(root(document), 1, branch);
    }

    private static void boxes(PDDocument document, PDRectangle box) {
        document.getPage(0).setCropBox(box);
        document.getPage(0).setBleedBox(box);
        document.getPage(0).setTrimBox(box);
        document.getPage(0).setArtBox(box);
    }

    private static Arguments of(String what, int pages, Maker.Twist<PDDocument> twist) {
        return Arguments.of(what, pages, twist);
    }

    static Stream<Arguments> whole() {
        return Stream.of(
                of("below one branch", 1, d -> deep(d, 1)),
                of("below eight branches", 1, d -> deep(d, 8)),
                of("in two branches", 2, d -> filled(root(d), 2, branch(1, page(d, 0)), branch(1, page(d, 1)))),
                of("beside a branch", 2, d -> filled(root(d), 2, page(d, 0), branch(1, page(d, 1)))),
                of("an empty branch", 1, d -> filled(root(d), 1, page(d, 0), branch(0))),
                of("boxes of its own size", 1, d -> boxes(d, d.getPage(0).getMediaBox())));
    }

    @ParameterizedTest
    @MethodSource
    void whole(String what, int pages, Maker.Twist<PDDocument> twist) {
        Checked.proven(made(pages, twist), expected(Maker.NAME, Masking.WHOLE, pages));
    }

    private static Arguments of(String what, int pages, PaperFaultCode code, Maker.Twist<PDDocument> twist) {
        return Arguments.of(what, pages, code, twist);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                of("below nine branches", 1, OTHER_PAGES, d -> deep(d, 9)),
                of("one page twice", 2, DAMAGED, d -> filled(root(d), 2, page(d, 0), page(d, 0))),
                of("more than it says", 2, OTHER_PAGES, d -> root(d).setInt(COSName.COUNT, 3)),
                of("a branch that says less", 2, OTHER_PAGES, d -> filled(root(d), 2, branch(1, page(d, 0)), branch(0, page(d, 1)))),
                of("a branch of another kind", 1, DAMAGED, d -> {
                    COSDictionary other = branch(0);
                    other.setItem(COSName.TYPE, COSName.getPDFName("Template"));
                    filled(root(d), 1, page(d, 0), other);
                }),
                of("turned by half a quarter", 1, HIDES, d -> page(d, 0).setInt(COSName.ROTATE, 45)));
    }

    @ParameterizedTest
    @MethodSource
    void others(String what, int pages, PaperFaultCode code, Maker.Twist<PDDocument> twist) {
        CheckOutcome outcome = Checked.CHECK.check(made(pages, twist), expected(Maker.NAME, Masking.WHOLE, pages));
        assertThat(outcome).isEqualTo(new CheckOutcome.Refused(new PaperFault(code)));
    }

    private static byte[] made(int pages, Maker.Twist<PDDocument> twist) {
        return maker().with(m -> {
            m.pages = pages;
            m.json = Maker.json(Map.of("pages", Integer.toString(pages)));
            m.document = twist;
        }).sealed();
    }
}
