package org.doorstep.device.virtual;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.SwingUtilities;

/// The bench as a window, for whoever tries the terminal by hand: every button says the line that a scenario would say, so there is one way to do a deed.
/// Lives on Swing's thread.
final class BenchWindow {
    private static final int HANDS_WIDTH = 420;
    private static final int HEIGHT = 900;
    private static final int WIDTH = 1180;
    private static final float LETTERS = 14f;

    /// A choice as the box shows it.
    private record Shown(Named named) {
        @Override
        public String toString() {
            return named.words();
        }
    }

    private static final Shown LONGEST = new Shown(new Wide("x".repeat(36), ""));

    /// As wide as a box becomes.
    private record Wide(String words, String id) implements Named {}

    private final Function<String, String> bench;
    private final JLabel said = new JLabel(" ");
    private final JFrame frame = new JFrame("Bench 工作台");

    /// @param bench does one line, as it would from its port
    private BenchWindow(Function<String, String> bench) {
        this.bench = bench;
    }

    /// From any thread.
    ///
    /// @param paper folder of everything that came out
    static void open(Function<String, String> bench, List<BenchTwin.Panel> panels, Path paper) {
        SwingUtilities.invokeLater(() -> new BenchWindow(bench).show(panels, paper));
    }

    private void show(List<BenchTwin.Panel> panels, Path paper) {
        JPanel hands = new JPanel();
        hands.setLayout(new BoxLayout(hands, BoxLayout.Y_AXIS));
        panels.forEach(panel -> hands.add(titled(panel.title(), panel.groups().stream().flatMap(this::rows).toArray(Component[]::new))));
        hands.add(Box.createVerticalGlue());
        hands.add(left(said));
        hands.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        hands.setPreferredSize(new Dimension(HANDS_WIDTH, HEIGHT));
        JSplitPane both = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, hands, new SheetShelf(paper).panel());
        both.setDividerLocation(HANDS_WIDTH);
        frame.setContentPane(both);
        frame.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
        frame.setSize(WIDTH, HEIGHT);
        // The terminal's window opens at the upper left.
        frame.setLocation(Math.max(0, frame.getToolkit().getScreenSize().width - WIDTH), 0);
        frame.setVisible(true);
    }

    /// What is chosen, where something is, and the buttons below it.
    private Stream<Component> rows(BenchTwin.Group group) {
        JComboBox<Shown> box = choice(group.choice());
        JPanel row = new JPanel(new GridLayout(1, group.buttons().size(), 6, 6));
        group.buttons().forEach(each -> row.add(button(each.words(), () -> each.line().replace("%s", chosen(box)))));
        return group.choice().isEmpty() ? Stream.of(row) : Stream.of(box, row);
    }

    private static JComboBox<Shown> choice(List<? extends Named> all) {
        JComboBox<Shown> box = new JComboBox<>(all.stream().map(Shown::new).toArray(Shown[]::new));
        box.setPrototypeDisplayValue(LONGEST);
        box.setFont(box.getFont().deriveFont(Font.PLAIN, LETTERS));
        return box;
    }

    private static String chosen(JComboBox<Shown> box) {
        return box.getItemCount() == 0 ? "" : box.getItemAt(Math.max(0, box.getSelectedIndex())).named().id();
    }

    private interface Line {
        String now();
    }

    private JButton button(String words, Line line) {
        JButton button = new JButton(words);
        button.setFont(button.getFont().deriveFont(Font.PLAIN, LETTERS));
        button.addActionListener(_ -> said.setText(line.now() + " → " + bench.apply(line.now())));
        return button;
    }

    private static JPanel titled(String title, Component... parts) {
        JPanel rows = new JPanel(new GridLayout(parts.length, 1, 6, 6));
        Stream.of(parts).forEach(rows::add);
        JPanel panel = new JPanel(new BorderLayout());
        panel.setBorder(BorderFactory.createTitledBorder(title));
        panel.add(rows, BorderLayout.NORTH);
        panel.setMaximumSize(new Dimension(Integer.MAX_VALUE, panel.getPreferredSize().height));
        panel.setAlignmentX(Component.LEFT_ALIGNMENT);
        return panel;
    }

    private static JLabel left(JLabel label) {
        label.setAlignmentX(Component.LEFT_ALIGNMENT);
        return label;
    }
}
