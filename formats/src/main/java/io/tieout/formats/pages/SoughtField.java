package io.tieout.formats.pages;

import java.util.List;
import java.util.Set;

/**
 * A field that is looked for.
 *
 * @param name as of a {@link Mark}
 * @param spellings how it may be written, as {@link Spellings} makes them
 * @param labels words that stand beside or above it, in {@link Spellings#plain} form
 */
record SoughtField(String name, Set<String> spellings, List<String> labels) {}
