package org.doorstep.core;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;

/// The kinds of steps and inputs that there are, read off the sealed families, and off core itself where a family is open: whoever adds
/// one has
/// to decide it for every table. A step is told apart by its own choices of core (`Records/Waiting`, `Help/CALLING`), one that asks by
/// what it
/// was answered (`Records/Found`), and the home page by the proof as well (`Home/None`). An answer is told apart by its question.
final class Kinds {
    private static final JavaClasses CORE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.doorstep.core");

    private Kinds() {}

    static Set<String> ofSteps() {
        return Stream.concat(leaves(Step.class).filter(type -> type != Chapter.class), family(Chapter.class))
                .flatMap(type -> parts(type).map(part -> part.isEmpty() ? type.getSimpleName() : type.getSimpleName() + "/" + part))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<Class<?>> ofInputs() {
        return Stream.concat(leaves(Input.class).filter(type -> type != VisitReport.Answer.class), family(Question.class))
                .collect(Collectors.toSet());
    }

    static Class<?> of(Input input) {
        return input instanceof VisitReport.Answer<?> answer ? answer.question().getClass() : input.getClass();
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

    /// Every class of core that belongs to an open family.
    static Stream<Class<?>> family(Class<?> family) {
        return CORE.stream().filter(type -> type.isAssignableTo(family) && !type.isInterface()).<Class<?>>map(JavaClass::reflect);
    }

    private static Stream<String> parts(Class<?> step) {
        if (step == Home.class) {
            return leaves(Proof.class).map(Class::getSimpleName);
        }
        List<RecordComponent> choices = choices(step).toList();
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

    private static Stream<String> values(RecordComponent choice) {
        Class<?> type = choice.getType();
        if (type == Asked.class) {
            Class<?> answer = (Class<?>) ((ParameterizedType) choice.getGenericType()).getActualTypeArguments()[0];
            return Stream.concat(Stream.of("Waiting", "Failed"), leaves(answer).map(Class::getSimpleName));
        }
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Kinds::name) : leaves(type).map(Class::getSimpleName);
    }

    private static String name(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case Asked.Known<?>(Object answer) -> answer.getClass().getSimpleName();
            default -> value.getClass().getSimpleName();
        };
    }

    private static Object value(RecordComponent choice, Step step) {
        try {
            return choice.getAccessor().invoke(step);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
