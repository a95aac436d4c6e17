package io.tieout.jobs.payables;

import io.tieout.core.payables.AskedToSign;
import io.tieout.core.results.ExceptionItem;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.util.Collector;

/** Of exceptions those that ask named people for a signature, once for each of them. */
final class AskedPeople implements FlatMapFunction<ExceptionItem, Tuple2<String, ExceptionItem>> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(ExceptionItem item, Collector<Tuple2<String, ExceptionItem>> out) {
        AskedToSign.of(item).people().forEach(person -> out.collect(Tuple2.of(person, item)));
    }
}
