package io.storywire.entity;

/**
 * An entity that a name in the body of a text may mean, before it is decided; to learn from.
 *
 * @param start    first code unit of the name
 * @param end      one past its last
 * @param entityId the entity
 * @param features what speaks for it, by {@link LinkFeature}; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LinkCandidate(int start, int end, String entityId, double[] features) {}
