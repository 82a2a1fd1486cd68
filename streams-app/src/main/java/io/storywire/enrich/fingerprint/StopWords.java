package io.storywire.enrich.fingerprint;

/** English words that say nothing about what a text is about, by the hashes of their normal forms. */
final class StopWords {

    private static final HashedWords WORDS =
            HashedWords.of("a about above according across after again against ago all almost along"
                    + " already also although always am among an and another any anyone anything are around as ask at away back be"
                    + " became because become been before began begin behind being below between both but by call came can cannot"
                    + " come could day did do doe does done down during each early either else end enough even ever every few first"
                    + " for former from gave get give given go going gone good got great had has have he her here hers him himself"
                    + " his how however i if in including into is it its itself just keep kept know known large last late later least"
                    + " less let like likely little long made make many may me might mine more most mr mrs ms much must my"
                    + " near need never new next no nor not nothing now of off often old on once one only or other our out over own"
                    + " part people per put quite rather really said same saw say see seen several shall she should show since so some"
                    + " something soon still such take taken tell than that the their them themself then there these they thing"
                    + " think this those though through thus time to today together told too took toward two under until up upon us"
                    + " use very want was way we week well went were what when where whether which while who whom whose why will with"
                    + " within without won would year yesterday yet you your");

    private StopWords() {}

    static boolean has(int hash) {
        return WORDS.has(hash);
    }
}
