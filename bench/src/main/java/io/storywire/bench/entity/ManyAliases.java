package io.storywire.bench.entity;

import io.storywire.entity.Catalogue;
import io.storywire.entity.catalogue.Alias;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.match.AliasAutomaton;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Catalogues of any size: the shipped one, and entities made up from its words, two to four words a name and three names
 * an entity, so that they begin like real names and many go on in a text for a while.
 */
final class ManyAliases {

    private static final int NAMES = 3;
    private static final int LONGEST = 3;

    private ManyAliases() {}

    /** Entities with this many aliases together; the shipped ones first. */
    static List<KnownEntity> entities(int aliases) {
        Catalogue shipped = Catalogue.standard();
        List<KnownEntity> entities = new ArrayList<>(shipped.entries());
        String[] words = shipped.entries().stream()
                .flatMap(entity -> List.of(entity.ref().name().split(" ")).stream())
                .filter(word -> word.chars().allMatch(Character::isLetter) && !word.isEmpty())
                .toArray(String[]::new);
        var random = new SplittableRandom(20260401);
        for (int made = shipped.aliases(); made < aliases; made += NAMES) {
            entities.add(entity(made, words, random));
        }
        return entities;
    }

    /** An automaton with the aliases of these entities. */
    static AliasAutomaton automaton(int aliases) {
        var builder = new AliasAutomaton.Builder();
        List<KnownEntity> entities = entities(aliases);
        for (int i = 0; i < entities.size(); i++) {
            for (Alias alias : entities.get(i).aliases()) {
                builder.add(alias.text(), i, alias.weak() ? AliasAutomaton.WEAK : 0);
            }
        }
        return builder.build();
    }

    private static KnownEntity entity(int number, String[] words, SplittableRandom random) {
        List<Alias> names = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            var name = new StringBuilder(words[random.nextInt(words.length)]);
            for (int k = random.nextInt(LONGEST); k >= 0; k--) {
                name.append(' ').append(words[random.nextInt(words.length)]);
            }
            names.add(new Alias(name.toString(), false));
        }
        var ref = new EntityRef("made-" + number, names.get(0).text(), EntityType.ORGANISATION);
        return new KnownEntity(ref, names, List.of(), false, 10, List.of(), List.of());
    }
}
