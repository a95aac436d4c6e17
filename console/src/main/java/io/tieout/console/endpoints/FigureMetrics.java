package io.tieout.console.endpoints;

import io.prometheus.client.Collector;
import io.prometheus.client.GaugeMetricFamily;
import io.tieout.core.figures.BusinessFigure;
import io.tieout.core.figures.FigureName;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures of the business for Prometheus: one gauge for each name, all companies together. Times of
 * companies cannot be added up; those of all together the overview has.
 */
final class FigureMetrics {

    private static final List<String> LABELS = List.of("label", "currency");

    private FigureMetrics() {}

    static List<Collector.MetricFamilySamples> of(List<BusinessFigure> day) {
        Map<FigureName, GaugeMetricFamily> families = new EnumMap<>(FigureName.class);
        for (BusinessFigure it : BusinessFigure.together(day)) {
            BigDecimal value = it.value();
            if (value != null) {
                families.computeIfAbsent(it.name(), FigureMetrics::family)
                        .addMetric(List.of(it.label(), it.currency()), value.doubleValue());
            }
        }
        return List.copyOf(families.values());
    }

    /** {@code daysPayable} becomes {@code tieout_business_days_payable_days}. */
    private static GaugeMetricFamily family(FigureName name) {
        String words = name.wireName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new GaugeMetricFamily(
                "tieout_business_" + words + '_' + name.unit().wireName(),
                "Of the last day that was told; see the reference of figures",
                LABELS);
    }
}
