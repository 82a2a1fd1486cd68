package io.storywire.entity;

/** What is weighed when a match of the catalogue may name an entity; see {@link Evidence}. */
public enum LinkFeature {
    /** Always 1. */
    BIAS,
    /** 1 if the text names the entity for sure elsewhere. */
    NAMED_ELSEWHERE,
    /** 1 for news organisations in quotation marks or where sources are named. */
    CITED,
    /** 1 for a place beside the place that it lies in, or that lies in it: {@code Mobile, Alabama}. */
    BESIDE_ITS_PLACE,
    /** 1 for a place that holds others after a name and a comma. */
    AFTER_COMMA,
    /** 1 for a company before {@code Inc} and the like. */
    LEGAL_FORM,
    /** How many related entities the text names for sure, at most 3. */
    RELATIVES,
    /** How many words of the entity's context stand near the match, at most 3. */
    NEAR_WORDS,
    /** How many of them stand anywhere in the text, at most 2; 0 for places, whose words are common ones. */
    FAR_WORDS,
    /** 1 if the recogniser takes just this name for what the entity is, or does not read the language. */
    SAME_TYPE,
    /** 1 if it takes it for something else. */
    OTHER_TYPE,
    /** 1 with a capital inside a sentence, where that tells a name. */
    CAPITAL,
    /** How well known the entity is, 0 to 5: prominence by 20. */
    PROMINENCE,
    /** 1 if nearly everybody knows the entity: prominence 75 and more, as countries and large cities have. */
    WELL_KNOWN,
    /** 1 if the alias is also a word or a part of names. */
    WEAK,
    /** 1 if the match has several words. */
    LONG
}
