package io.tieout.formats.conditions;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import io.tieout.core.conditions.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Turns a checked tree into closures; types are right, for the checker saw to that. */
final class Closures {

    private final CelAbstractSyntaxTree tree;

    Closures(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    Evaluation of(CelExpr expression) {
        CelReference reference = tree.getReferenceMap().get(expression.id());
        boolean isName =
                expression.getKind() == CelExpr.ExprKind.Kind.IDENT
                        || expression.getKind() == CelExpr.ExprKind.Kind.SELECT;
        if (isName && reference != null) {
            String name = reference.name();
            return facts -> facts.value(name);
        }
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression);
            case LIST -> list(expression);
            case CALL -> call(expression);
            default -> throw unsupported(expression, "this form");
        };
    }

    private Evaluation constant(CelExpr expression) {
        CelConstant constant = expression.constant();
        Object value =
                switch (constant.getKind()) {
                    case INT64_VALUE -> constant.int64Value();
                    case STRING_VALUE -> constant.stringValue();
                    case BOOLEAN_VALUE -> constant.booleanValue();
                    default -> throw unsupported(expression, "this kind of constant");
                };
        return facts -> value;
    }

    private Evaluation list(CelExpr expression) {
        List<Evaluation> elements = all(expression.list().elements());
        return facts -> {
            List<Object> values = new ArrayList<>(elements.size());
            elements.forEach(it -> values.add(it.of(facts)));
            return values;
        };
    }

    private List<Evaluation> all(List<CelExpr> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    private Evaluation call(CelExpr expression) {
        CelExpr.CelCall call = expression.call();
        List<CelExpr> written = new ArrayList<>();
        call.target().ifPresent(written::add);
        written.addAll(call.args());
        if (call.function().equals("matches")) {
            return matches(expression, written);
        }
        List<Evaluation> on = all(written);
        return switch (call.function()) {
            case "_&&_" -> facts -> on.get(0).holds(facts) && on.get(1).holds(facts);
            case "_||_" -> facts -> on.get(0).holds(facts) || on.get(1).holds(facts);
            case "!_" -> facts -> !on.get(0).holds(facts);
            case "_?_:_" -> facts -> on.get(on.get(0).holds(facts) ? 1 : 2).of(facts);
            case "_==_" -> facts -> on.get(0).of(facts).equals(on.get(1).of(facts));
            case "_!=_" -> facts -> !on.get(0).of(facts).equals(on.get(1).of(facts));
            case "_<_" -> comparison(on, it -> it < 0);
            case "_<=_" -> comparison(on, it -> it <= 0);
            case "_>_" -> comparison(on, it -> it > 0);
            case "_>=_" -> comparison(on, it -> it >= 0);
            case "-_" -> negated(expression, on);
            case "@in" -> facts -> ((List<?>) on.get(1).of(facts)).contains(on.get(0).of(facts));
            case "contains" -> facts -> text(on, 0, facts).contains(text(on, 1, facts));
            case "startsWith" -> facts -> text(on, 0, facts).startsWith(text(on, 1, facts));
            case "endsWith" -> facts -> text(on, 0, facts).endsWith(text(on, 1, facts));
            case "size" -> facts -> size(on.get(0).of(facts));
            default -> throw unsupported(expression, "'" + call.function() + "'");
        };
    }

    private static Evaluation comparison(List<Evaluation> on, IntPredicate right) {
        return facts -> {
            Object left = on.get(0).of(facts);
            Object other = on.get(1).of(facts);
            int order =
                    left instanceof String text
                            ? text.compareTo((String) other)
                            : left instanceof Boolean flag
                                    ? Boolean.compare(flag, (Boolean) other)
                                    : Long.compare((Long) left, (Long) other);
            return right.test(order);
        };
    }

    /** Of constants only: the smallest number has no other sign. */
    private Evaluation negated(CelExpr expression, List<Evaluation> on) {
        CelExpr number = expression.call().args().get(0);
        if (number.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            throw unsupported(expression, "arithmetic");
        }
        return facts -> -(Long) on.get(0).of(facts);
    }

    private Evaluation matches(CelExpr expression, List<CelExpr> written) {
        CelExpr pattern = written.get(1);
        if (pattern.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            throw unsupported(expression, "a pattern that is no constant");
        }
        Evaluation text = of(written.get(0));
        Pattern compiled;
        try {
            compiled = Pattern.compile(pattern.constant().stringValue());
        } catch (PatternSyntaxException e) {
            throw at(pattern, "is no pattern: " + e.getMessage());
        }
        return facts -> compiled.matcher((String) text.of(facts)).find();
    }

    private static String text(List<Evaluation> on, int index, Facts it) {
        return (String) on.get(index).of(it);
    }

    private static Long size(Object value) {
        return value instanceof String text
                ? (long) text.codePointCount(0, text.length())
                : (long) ((List<?>) value).size();
    }

    private InvalidConditionException unsupported(CelExpr expression, String what) {
        return at(expression, what + " cannot be used in a condition");
    }

    private InvalidConditionException at(CelExpr expression, String reason) {
        CelSourceLocation place =
                tree.getSource()
                        .getOffsetLocation(
                                tree.getSource().getPositionsMap().getOrDefault(expression.id(), 0))
                        .orElse(CelSourceLocation.of(1, 0));
        return new InvalidConditionException(place.getLine(), place.getColumn() + 1, reason);
    }
}
