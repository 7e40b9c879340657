package org.doorstep.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// The characters of a page in the order in which it shows them. Nothing is left out, put together or sorted: that would be guessing.
final class PageText extends PDFTextStripper {
    private static final int MOST = 100_000;

    private final Toil toil;
    private final List<Glyph> glyphs = new ArrayList<>();
    private @Nullable Matrix place;

    private PageText(Toil toil) {
        this.toil = toil;
    }

    static List<Glyph> of(PDPage page, Toil toil) throws IOException {
        PageText text = new PageText(toil);
        text.processPage(page);
        return text.glyphs;
    }

    @Override
    protected void showGlyph(Matrix textRenderingMatrix, PDFont font, int code, Vector displacement) throws IOException {
        place = textRenderingMatrix.clone();
        super.showGlyph(textRenderingMatrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (place != null && glyphs.size() < MOST) {
            glyphs.add(new Glyph(text.getUnicode(), text.getFont(), text.getCharacterCodes()[0], place, getGraphicsState().getTextState().getRenderingMode()));
        }
    }

    /// Nothing is written: the characters themselves are asked for.
    @Override
    protected void writePage() {
        place = null;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        toil.one(operator.getName());
        super.processOperator(operator, operands);
    }

    /// The library goes on after most of them.
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException broken) throws IOException {
        throw broken;
    }
}
