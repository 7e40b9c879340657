package org.doorstep.device.virtual;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.DefaultListModel;
import javax.swing.ImageIcon;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Timer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/// What came out of the bench's printers, to look at: certificates page by page, receipts as pictures; the newest first. Lives on Swing's thread.
final class SheetShelf {
    private static final int EVERY_MILLIS = 1000;
    private static final float DPI = 62;
    private static final int LIST_WIDTH = 190;
    private static final int GAP = 12;

    private final Path folder;
    private final DefaultListModel<String> names = new DefaultListModel<>();
    private final JList<String> list = new JList<>(names);
    private final JLabel picture = new JLabel("Nothing came out yet", JLabel.CENTER);

    SheetShelf(Path folder) {
        this.folder = folder;
        list.addListSelectionListener(_ -> look());
        new Timer(EVERY_MILLIS, _ -> renew()).start();
    }

    JPanel panel() {
        JPanel panel = new JPanel(new BorderLayout());
        JScrollPane shelf = new JScrollPane(list);
        shelf.setPreferredSize(new Dimension(LIST_WIDTH, 0));
        panel.add(shelf, BorderLayout.WEST);
        panel.add(new JScrollPane(picture), BorderLayout.CENTER);
        return panel;
    }

    private void renew() {
        List<String> there = there();
        if (!there.equals(shown())) {
            names.clear();
            names.addAll(there);
            list.setSelectedIndex(0);
        }
    }

    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        names.elements().asIterator().forEachRemaining(shown::add);
        return shown;
    }

    private List<String> there() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf") || file.toString().endsWith(".png"))
                    .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed()).map(file -> file.getFileName().toString()).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private void look() {
        String name = list.getSelectedValue();
        if (name == null) {
            return;
        }
        try {
            Path file = folder.resolve(name);
            Image drawn = name.endsWith(".pdf") ? pages(Files.readAllBytes(file)) : ImageIO.read(file.toFile());
            picture.setText("");
            picture.setIcon(new ImageIcon(drawn));
        } catch (IOException e) {
            picture.setIcon(null);
            picture.setText("It cannot be drawn: " + e.getMessage());
        }
    }

    /// All pages, one below the other.
    private static BufferedImage pages(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI));
            }
            int width = pages.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
            BufferedImage all = new BufferedImage(width, pages.stream().mapToInt(page -> page.getHeight() + GAP).sum(), BufferedImage.TYPE_INT_RGB);
            int top = 0;
            for (BufferedImage page : pages) {
                all.getGraphics().drawImage(page, 0, top, null);
                top += page.getHeight() + GAP;
            }
            return all;
        }
    }
}
