package org.doorstep.paper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Draws pages, and breaks off where the library would go on after an error: a page with something left out is another page.
final class Drawing extends PDFRenderer {
    private final Toil toil;

    Drawing(PDDocument document, Toil toil) {
        super(document);
        this.toil = toil;
    }

    /// @param scale points of the picture to one of the page's
    BufferedImage page(int index, float scale) throws IOException {
        return renderImage(index, scale, ImageType.RGB);
    }

    /// The picture's own points, not a copy of them.
    static int[] points(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters, toil);
    }

    private static final class Drawer extends PageDrawer {
        private final Toil toil;

        Drawer(PageDrawerParameters parameters, Toil toil) throws IOException {
            super(parameters);
            this.toil = toil;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            toil.one(operator.getName());
            super.processOperator(operator, operands);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException broken) throws IOException {
            throw broken;
        }
    }
}
