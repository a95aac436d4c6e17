package io.tieout.operators.lookup;

/** A key and what it is asked. */
public record Asking<K, Q>(K key, Q question) {}
