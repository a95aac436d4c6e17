package io.tieout.formats.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import io.tieout.core.conditions.Condition;
import io.tieout.core.conditions.FactKind;
import io.tieout.core.conditions.Facts;
import java.util.Map;
import java.util.TreeMap;

/**
 * A condition in CEL (Common Expression Language, github.com/google/cel-spec). It may compare,
 * combine and look into texts and lists; there are no loops and no arithmetic, so that it ends at
 * once and never fails. It travels as its text and is compiled where it is used.
 */
public final class CelCondition implements Condition {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final TreeMap<String, FactKind> vocabulary;
    private transient volatile Evaluation evaluation;

    private CelCondition(String text, Map<String, FactKind> vocabulary) {
        this.text = text;
        this.vocabulary = new TreeMap<>(vocabulary);
        this.evaluation = compile();
    }

    /**
     * @param vocabulary what it may ask, by dotted name
     * @throws InvalidConditionException if it cannot be parsed, asks what there is not, or is no
     *     question with yes or no for an answer
     */
    public static CelCondition of(String text, Map<String, FactKind> vocabulary) {
        return new CelCondition(text, vocabulary);
    }

    public String text() {
        return text;
    }

    @Override
    public boolean holds(Facts facts) {
        Evaluation compiled = evaluation;
        if (compiled == null) {
            compiled = compile();
            evaluation = compiled;
        }
        return (Boolean) compiled.of(facts);
    }

    private Evaluation compile() {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        vocabulary.forEach((name, kind) -> builder.addVar(name, type(kind)));
        CelCompiler compiler = builder.build();
        try {
            CelAbstractSyntaxTree tree = compiler.compile(text).getAst();
            return new Closures(tree).of(tree.getExpr());
        } catch (CelValidationException e) {
            CelIssue first = e.getErrors().get(0);
            throw new InvalidConditionException(
                    first.getSourceLocation().getLine(),
                    first.getSourceLocation().getColumn() + 1,
                    first.getMessage());
        }
    }

    private static CelType type(FactKind kind) {
        return switch (kind) {
            case NUMBER -> SimpleType.INT;
            case TEXT -> SimpleType.STRING;
            case FLAG -> SimpleType.BOOL;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CelCondition that
                && text.equals(that.text)
                && vocabulary.equals(that.vocabulary);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
