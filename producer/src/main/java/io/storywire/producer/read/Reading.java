package io.storywire.producer.read;

/** What became of a text: a {@link Draft} of an article, or {@link Broken}. */
public sealed interface Reading permits Draft, Broken {}
