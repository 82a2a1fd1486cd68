package io.storywire.producer.read;

/**
 * A text that is no article.
 *
 * @param line   where the fault is, counted from 1 within the text that was read
 * @param reason what is wrong, for people, without the name of the file
 */
public record Broken(int line, String reason) implements Reading {}
