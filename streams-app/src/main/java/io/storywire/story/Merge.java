package io.storywire.story;

/**
 * Two stories were found to be one.
 *
 * @param from the story that ends; its state is deleted
 * @param into the story that goes on, the older of both
 */
public record Merge(String from, String into) {}
