package org.doorstep.device.virtual;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    private static final int LONGEST = 36;

    /// @param words to choose by, and the id that the line names
    private record Named(String words, String id) {
        @Override
        public String toString() {
            return words;
        }
    }

    private final Function<String, String> bench;
    private final JLabel said = new JLabel(" ");
    private final JFrame frame = new JFrame("Bench 工作台");

    /// @param bench does one line, as it would from its port
    private BenchWindow(Function<String, String> bench) {
        this.bench = bench;
    }

    /// From any thread.
    ///
    /// @param persons words by id
    /// @param paper   folder of everything that came out
    static void open(Function<String, String> bench, Map<String, String> persons, Path paper) {
        SwingUtilities.invokeLater(() -> new BenchWindow(bench).show(persons, paper));
    }

    private void show(Map<String, String> persons, Path paper) {
        JPanel hands = new JPanel();
        hands.setLayout(new BoxLayout(hands, BoxLayout.Y_AXIS));
        hands.add(reader(persons));
        hands.add(printer("Certificate printer 证照打印机", "printer",
                Stream.of(PrinterTrouble.values()).map(trouble -> new Named(trouble.words(), trouble.id())).toList(),
                button("forget jobs", () -> "printer forget")));
        hands.add(habits());
        hands.add(printer("Receipt printer 凭条打印机", "receipt",
                Stream.of(ReceiptTrouble.values()).map(trouble -> new Named(trouble.words(), trouble.id())).toList(), button("count pieces", () -> "receipt pieces")));
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

    private JPanel reader(Map<String, String> persons) {
        JComboBox<Named> who = choice(persons.entrySet().stream().map(person -> new Named(person.getKey() + "  " + person.getValue(), person.getKey())).toList());
        JComboBox<Named> trouble = choice(Stream.of(Trouble.values()).map(each -> new Named(each.words(), each.id())).toList());
        return titled("ID card reader 身份证阅读器", who,
                row(button("lay", () -> "lay " + chosen(who)), button("lift", () -> "lift")),
                row(button("plug in", () -> "reader plug"), button("pull out", () -> "reader unplug")), trouble,
                row(button("trouble", () -> "reader trouble " + chosen(trouble)), button("well", () -> "reader well")));
    }

    private JPanel printer(String title, String word, List<Named> troubles, JButton more) {
        JComboBox<Named> trouble = choice(troubles);
        return titled(title, trouble, row(button("trouble", () -> word + " trouble " + chosen(trouble)), button("well", () -> word + " well")), row(more));
    }

    private JPanel habits() {
        JComboBox<Named> habit = choice(Stream.of(PrinterHabit.values()).map(each -> new Named(each.words(), each.id())).toList());
        return titled("Certificate printer is one of those 机型习性", habit,
                row(button("habit", () -> "printer habit " + chosen(habit)), button("none", () -> "printer habit none")));
    }

    private static JComboBox<Named> choice(List<Named> all) {
        JComboBox<Named> box = new JComboBox<>(all.toArray(Named[]::new));
        box.setPrototypeDisplayValue(new Named("x".repeat(LONGEST), ""));
        box.setFont(box.getFont().deriveFont(Font.PLAIN, LETTERS));
        return box;
    }

    private static String chosen(JComboBox<Named> box) {
        return box.getItemAt(Math.max(0, box.getSelectedIndex())).id();
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

    private static JPanel row(JButton... buttons) {
        JPanel row = new JPanel(new GridLayout(1, buttons.length, 6, 6));
        Stream.of(buttons).forEach(row::add);
        return row;
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
