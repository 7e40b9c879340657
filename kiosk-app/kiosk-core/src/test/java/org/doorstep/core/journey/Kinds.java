package org.doorstep.core.journey;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of steps and inputs that there are, read off the sealed families themselves: whoever adds one has to decide it for every
/// table.
/// A step is told apart by its own choices of core (`Records/Waiting`, `Help/CALLING`), and the home page by the proof as well
/// (`Home/None`).
final class Kinds {
    private Kinds() {}

    static Set<String> ofSteps() {
        return leaves(Step.class).flatMap(type -> parts(type)
                .map(part -> part.isEmpty() ? type.getSimpleName() : type.getSimpleName() + "/" + part))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<Class<?>> ofInputs() {
        return leaves(Input.class).collect(Collectors.toSet());
    }

    static String of(Step step) {
        String name = step.getClass().getSimpleName();
        if (step instanceof Home home) {
            return name + "/" + home.visit().proof().getClass().getSimpleName();
        }
        List<String> own = choices(step.getClass()).map(choice -> name(value(choice, step))).toList();
        return own.isEmpty() ? name : name + "/" + String.join("/", own);
    }

    /// Every record at the ends of a sealed family.
    static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed() ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Kinds::leaves) : Stream.of(family);
    }

    private static Stream<String> parts(Class<?> step) {
        if (step == Home.class) {
            return leaves(Proof.class).map(Class::getSimpleName);
        }
        List<Class<?>> choices = choices(step).<Class<?>>map(RecordComponent::getType).toList();
        if (choices.size() > 1) {
            throw new IllegalStateException(step + " has two choices; let kinds tell both apart");
        }
        return choices.isEmpty() ? Stream.of("") : choices.stream().flatMap(Kinds::values);
    }

    private static Stream<RecordComponent> choices(Class<?> step) {
        return Arrays.stream(step.getRecordComponents()).filter(part -> isChoice(part.getType()));
    }

    private static boolean isChoice(Class<?> type) {
        boolean closed = type.isSealed() || type.isEnum();
        return closed && type.getName().startsWith("org.doorstep.core") && !Step.class.isAssignableFrom(type);
    }

    private static Stream<String> values(Class<?> type) {
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Kinds::name) : leaves(type).map(Class::getSimpleName);
    }

    private static String name(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.getClass().getSimpleName();
    }

    private static Object value(RecordComponent choice, Step step) {
        try {
            return choice.getAccessor().invoke(step);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
