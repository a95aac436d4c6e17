package io.tieout.core.documents;

import java.math.BigDecimal;

/**
 * How sure the reader of a scan was of a field.
 *
 * @param field canonical name
 * @param confidence 0 to 1
 */
public record FieldConfidence(String field, BigDecimal confidence) {

    public FieldConfidence {
        Required.text(field, "source.fieldConfidence");
        confidence = Required.number(confidence, "source.fieldConfidence." + field);
        Required.value(confidence, "source.fieldConfidence." + field);
        if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidFieldException(
                    "source.fieldConfidence." + field, "is not between 0 and 1: " + confidence);
        }
    }
}
