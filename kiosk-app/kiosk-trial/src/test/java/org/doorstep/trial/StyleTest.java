package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// The walls of the house's style, read off the sources by the JDK's own compiler: a method, a file, a list of parameters, a nesting that
/// is too large; an exception that is caught too widely or not answered.
class StyleTest {
    private static final int LONGEST_METHOD = 50;
    private static final int LONGEST_FILE = 400;
    private static final int MOST_PARAMETERS = 4;
    private static final int DEEPEST = 3;

    @Test
    void everySourceStaysWithinTheWalls() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(100);
        List<String> faults = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(new StringWriter(), files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                long lines = unit.getLineMap().getLineNumber(Trees.instance(task).getSourcePositions().getEndPosition(unit, unit));
                if (lines > LONGEST_FILE) {
                    faults.add(unit.getSourceFile().getName() + " has " + lines + " lines");
                }
                new Walls(unit, Trees.instance(task).getSourcePositions(), faults).scan(unit, 0);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String floor : List.of("device-drivers", "config", "kiosk-app")) {
            try (Stream<Path> files = Files.walk(Path.of("../..", floor))) {
                files.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("/target/") && !file.toString().contains("node_modules"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /// Walks one source; the number handed down is how deep the nesting is.
    private static final class Walls extends TreeScanner<Void, Integer> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> faults;
        private boolean record;

        Walls(CompilationUnitTree unit, SourcePositions positions, List<String> faults) {
            this.unit = unit;
            this.positions = positions;
            this.faults = faults;
        }

        private long line(long position) {
            LineMap map = unit.getLineMap();
            return map.getLineNumber(position);
        }

        private void fault(Tree at, String words) {
            faults.add(unit.getSourceFile().getName() + ":" + line(positions.getStartPosition(unit, at)) + " " + words);
        }

        @Override
        public Void visitMethod(MethodTree method, Integer depth) {
            long length = line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, method)) + 1;
            if (length > LONGEST_METHOD) {
                fault(method, method.getName() + " has " + length + " lines");
            }
            // The columns of a table of cases, and the members of a record, are as many as there are.
            boolean told = method.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> Set.of("Override", "ParameterizedTest").contains(a.getAnnotationType().toString()));
            boolean member = record && method.getName().contentEquals("<init>");
            if (method.getParameters().size() > MOST_PARAMETERS && !told && !member) {
                fault(method, method.getName() + " takes " + method.getParameters().size());
            }
            return super.visitMethod(method, 0);
        }

        @Override
        public Void visitClass(ClassTree type, Integer depth) {
            boolean outer = record;
            record = type.getKind() == Tree.Kind.RECORD;
            super.visitClass(type, 0);
            record = outer;
            return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree lambda, Integer depth) {
            return super.visitLambdaExpression(lambda, 0);
        }

        private int deeper(Tree at, int depth) {
            if (depth + 1 > DEEPEST) {
                fault(at, "is nested " + (depth + 1) + " deep");
            }
            return depth + 1;
        }

        /// `else if` goes on beside its `if`, not below it.
        @Override
        public Void visitIf(IfTree tree, Integer depth) {
            int inner = deeper(tree, depth);
            scan(tree.getCondition(), depth);
            scan(tree.getThenStatement(), inner);
            scan(tree.getElseStatement(), tree.getElseStatement() instanceof IfTree ? depth : Integer.valueOf(inner));
            return null;
        }

        @Override
        public Void visitForLoop(ForLoopTree tree, Integer depth) {
            return super.visitForLoop(tree, deeper(tree, depth));
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Integer depth) {
            return super.visitEnhancedForLoop(tree, deeper(tree, depth));
        }

        @Override
        public Void visitWhileLoop(WhileLoopTree tree, Integer depth) {
            return super.visitWhileLoop(tree, deeper(tree, depth));
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Integer depth) {
            return super.visitSwitchExpression(tree, deeper(tree, depth));
        }

        /// A method handle declares `Throwable`; the one place that calls any turns it into an `IOException`.
        private boolean nativeCall() {
            return unit.getSourceFile().getName().endsWith("/device/virtual/Pty.java");
        }

        @Override
        public Void visitCatch(CatchTree tree, Integer depth) {
            String caught = tree.getParameter().getType().toString();
            boolean port = String.valueOf(unit.getPackageName()).equals("org.doorstep.device.port");
            if (caught.equals("Exception") || (caught.equals("Throwable") && !nativeCall()) || (caught.equals("RuntimeException") && !port)) {
                fault(tree, "catches " + caught);
            }
            BlockTree block = tree.getBlock();
            if (block.getStatements().isEmpty() && line(positions.getEndPosition(unit, block)) - line(positions.getStartPosition(unit, block)) < 2) {
                fault(tree, "answers nothing to " + caught);
            }
            return super.visitCatch(tree, depth);
        }
    }
}
