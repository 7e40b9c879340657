package org.doorstep.paper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Draws pages, and breaks off where the library would go on after an error: a page with something left out is another page.
final class Drawing extends PDFRenderer {
    private final Toil toil;
    private Placed placed = Placed.ofNoPageYet();

    Drawing(PDDocument document, Toil toil) {
        super(document);
        this.toil = toil;
    }

    /// @param scale points of the picture to one of the page's
    BufferedImage page(int index, float scale) throws IOException {
        placed = placed.onTheNext();
        return renderImage(index, scale, ImageType.RGB);
    }

    /// The JPEG pictures of the page that was drawn last.
    Placed placed() {
        return placed;
    }

    /// The picture's own points, not a copy of them.
    static int[] points(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters, toil, placed);
    }

    private static final class Drawer extends PageDrawer {
        private final Toil toil;
        private final Placed placed;
        /// How many operators are at work: whatever the page's own text does not say itself is drawn while one of its operators is.
        private int depth;

        Drawer(PageDrawerParameters parameters, Toil toil, Placed placed) throws IOException {
            super(parameters);
            this.toil = toil;
            this.placed = placed;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            toil.one(operator.getName());
            depth++;
            super.processOperator(operator, operands);
            depth--;
        }

        @Override
        public void showAnnotation(PDAnnotation annotation) throws IOException {
            depth++;
            super.showAnnotation(annotation);
            depth--;
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            boolean jpeg = image instanceof PDImageXObject object && Pictures.is(object.getCOSObject());
            if (!jpeg || placed.take(getGraphicsState().getCurrentTransformationMatrix(), depth == 1)) {
                super.drawImage(image);
            }
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException broken) throws IOException {
            throw broken;
        }
    }
}
