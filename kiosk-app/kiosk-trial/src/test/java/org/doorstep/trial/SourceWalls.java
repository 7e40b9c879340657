package org.doorstep.trial;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// The walls of the house's style around one source, read off it by the JDK's own compiler. Each fault is `file:line words`.
final class SourceWalls extends TreeScanner<Void, Integer> {
    private static final int LONGEST_METHOD = 50;
    private static final int LONGEST_FILE = 400;
    private static final int MOST_PARAMETERS = 4;
    private static final int DEEPEST = 3;
    private static final Set<String> BROAD = Set.of("Throwable", "Error", "Exception", "RuntimeException");

    /// The only places that may catch broadly, and what. A method handle declares `Throwable`, and the one place that calls any
    /// turns it into an `IOException`; a library that speaks to a device may throw whatever it likes.
    private static final Map<String, Set<String>> MAY_CATCH = Map.of(
            "org/doorstep/device/virtual/Pty.java", Set.of("Throwable"),
            "org/doorstep/device/port/", Set.of("RuntimeException"));

    private final CompilationUnitTree unit;
    private final DocTrees trees;
    private final SourcePositions positions;
    private final List<String> faults = new ArrayList<>();
    private boolean record;

    private SourceWalls(CompilationUnitTree unit, DocTrees trees) {
        this.unit = unit;
        this.trees = trees;
        this.positions = trees.getSourcePositions();
    }

    static List<String> faults(Iterable<? extends JavaFileObject> sources) throws IOException {
        List<String> faults = new ArrayList<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(new StringWriter(), null, null, List.of("-proc:none"), null, sources);
        for (CompilationUnitTree unit : task.parse()) {
            SourceWalls walls = new SourceWalls(unit, DocTrees.instance(task));
            walls.wholeFile();
            walls.scan(unit, 0);
            faults.addAll(walls.faults);
        }
        return faults;
    }

    private void wholeFile() {
        long lines = line(positions.getEndPosition(unit, unit));
        if (lines > LONGEST_FILE) {
            faults.add(unit.getSourceFile().getName() + " has " + lines + " lines");
        }
        for (Tree type : unit.getTypeDecls()) {
            String words = trees.getDocComment(new TreePath(new TreePath(unit), type));
            if (type instanceof ClassTree && (words == null || words.isBlank())) {
                fault(type, "does not say what it is in the terminal's world");
            }
        }
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
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
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Integer depth) {
        return super.visitDoWhileLoop(tree, deeper(tree, depth));
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Integer depth) {
        return super.visitSwitch(tree, deeper(tree, depth));
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Integer depth) {
        return super.visitSwitchExpression(tree, deeper(tree, depth));
    }

    private boolean mayCatch(String type) {
        String file = unit.getSourceFile().getName();
        return !BROAD.contains(type)
                || MAY_CATCH.entrySet().stream().anyMatch(place -> file.contains(place.getKey()) && place.getValue().contains(type));
    }

    /// The alternatives of `A | B`, each without its package.
    private static List<String> caught(CatchTree tree) {
        Tree type = tree.getParameter().getType();
        List<? extends Tree> types = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        return types.stream().map(one -> one.toString().replaceFirst(".*\\.", "")).toList();
    }

    @Override
    public Void visitCatch(CatchTree tree, Integer depth) {
        List<String> caught = caught(tree);
        caught.stream().filter(type -> !mayCatch(type)).forEach(type -> fault(tree, "catches " + type));
        BlockTree block = tree.getBlock();
        long lines = line(positions.getEndPosition(unit, block)) - line(positions.getStartPosition(unit, block));
        if (block.getStatements().isEmpty() && lines < 2) {
            fault(tree, "answers nothing to " + String.join(" | ", caught));
        }
        return super.visitCatch(tree, depth);
    }
}
