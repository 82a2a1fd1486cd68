package io.storywire.bench.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.util.ULocale;
import io.storywire.entity.catalogue.Alias;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.catalogue.OwnIds;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Entities of the lists of others, by id: the Wikidata id that the list gives, else an own one (only companies of the
 * S&amp;P 500). Names of countries in other languages are those of Unicode's CLDR, which ICU carries.
 */
final class ListedEntities {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COUNTRY = 95;
    private static final int LEADER = 45;
    private static final int COMPANY = 45;
    private static final int ORGANISATION = 25;
    private static final int REGIONAL = 50;
    private static final List<String> REGIONAL_CONTEXT =
            List.of("province", "provinces", "provincial", "state", "states", "region", "regional", "governor");
    private static final Pattern REGION = Pattern.compile("(?!.*(City|Metropol|Capital))[\\p{L}][\\p{L} '-]{3,}");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(.*\\)");
    private static final List<String> REGION_WORDS = List.of(" Region", " Province", " Prefecture", " State");
    /** Regions with a shorter name are only evidence for their towns. */
    private static final int LONG_ENOUGH = 5;
    /** A city so well known is meant by its name, not the region of that name around it. */
    private static final int WELL_KNOWN = 75;

    private static final double TELLING = 0.03;
    private static final List<String> LANGUAGES = List.of(
            "ar", "de", "el", "en", "es", "fa", "fr", "he", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "th",
            "tr", "uk", "zh", "zh_Hant");

    private final Map<String, KnownEntity> entities = new LinkedHashMap<>();
    private final Map<String, String> tickers = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final WordCounts counts;
    private final AliasPolicy policy;

    ListedEntities(WordCounts counts) {
        this.counts = counts;
        this.policy = new AliasPolicy(counts);
    }

    void readAll(Path folder) throws IOException {
        for (JsonNode node : read(folder.resolve("us-politicians.jsonl"))) {
            addPerson(node);
        }
        for (JsonNode node : read(folder.resolve("world-leaders-2021.jsonl"))) {
            addPerson(node);
        }
        for (JsonNode node : read(folder.resolve("countries.jsonl"))) {
            addCountry(node);
        }
        for (JsonNode node : read(folder.resolve("cities.jsonl"))) {
            addCity(node);
        }
        for (JsonNode node : read(folder.resolve("orgs-nsi.jsonl"))) {
            addOrganisation(node);
        }
        for (JsonNode node : read(folder.resolve("sp500.jsonl"))) {
            addCompany(node);
        }
    }

    Optional<KnownEntity> find(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** Those that have a name worth looking for. */
    List<KnownEntity> all() {
        Map<String, String> cities = new HashMap<>();
        entities.values().stream()
                .filter(entity -> entity.prominence() >= WELL_KNOWN)
                .forEach(city -> city.related()
                        .forEach(within -> cities.put(within, city.ref().name())));
        return entities.values().stream()
                .map(entity ->
                        withoutItsCity(entity, cities.getOrDefault(entity.ref().entityId(), "")))
                .filter(entity -> !entity.aliases().isEmpty())
                .toList();
    }

    private static KnownEntity withoutItsCity(KnownEntity entity, String city) {
        String name = entity.ref().name();
        if (!name.equals(city) || !entity.context().equals(REGIONAL_CONTEXT)) {
            return entity;
        }
        List<Alias> aliases =
                REGION_WORDS.stream().map(word -> new Alias(name + word, false)).toList();
        var ref = new EntityRef(
                entity.ref().entityId(), aliases.get(0).text(), entity.ref().type());
        return new KnownEntity(ref, aliases, List.of(), false, REGIONAL, entity.context(), entity.related());
    }

    /** The ticker of a company of the S&amp;P 500. */
    Optional<String> ticker(String name) {
        return Optional.ofNullable(tickers.get(name));
    }

    private static List<JsonNode> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(ListedEntities::parse).toList();
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addPerson(JsonNode node) {
        policy.addPerson(node.get("name").asText());
        if (hasId(node)) {
            Set<String> names = names(node);
            List<Alias> aliases = names.stream()
                    .filter(name -> name.indexOf(' ') > 0)
                    .map(name -> new Alias(name, false))
                    .toList();
            put(
                    node,
                    EntityType.PERSON,
                    aliases,
                    LEADER,
                    List.of(),
                    List.of(node.path("country_id").asText("")));
        }
    }

    private void addCountry(JsonNode node) {
        if (!hasId(node)) {
            return;
        }
        Set<String> names = names(node);
        node.path("names")
                .forEach(name ->
                        names.add(BRACKETS.matcher(name.asText()).replaceAll("").strip()));
        String code = node.path("iso2").asText();
        LANGUAGES.forEach(language -> names.add(ULocale.getDisplayCountry("und_" + code, language)));
        names.removeIf(name -> name.equals(code));
        countries.put(node.get("name").asText(), node.get("id").asText());
        countries.put(code, node.get("id").asText());
        put(node, EntityType.PLACE, policy.aliases(names, EntityType.PLACE, COUNTRY), COUNTRY, List.of(), List.of());
    }

    private void addCity(JsonNode node) {
        if (!hasId(node)) {
            return;
        }
        Set<String> names = new LinkedHashSet<>(List.of(node.get("name").asText()));
        node.path("aliases").forEach(alias -> addWhole(names, alias.asText()));
        node.path("names").forEach(name -> names.add(name.asText()));
        int prominence = node.path("capital").asBoolean(false)
                ? Math.max(75, prominence(node.path("population").asInt(0)))
                : prominence(node.path("population").asInt(0));
        var within = new LinkedHashSet<String>();
        within.add(countries.getOrDefault(node.path("iso2").asText(), ""));
        within.addAll(region(node));
        put(
                node,
                EntityType.PLACE,
                policy.aliases(names, EntityType.PLACE, prominence),
                prominence,
                List.of(),
                List.copyOf(within));
    }

    /** Ids under which the province or state of a city may be known; it is entered as an entity if it is new. */
    private List<String> region(JsonNode city) {
        String name = city.path("admin1").asText("");
        if (!REGION.matcher(name).matches()) {
            return List.of();
        }
        String id = OwnIds.listed(name + " " + city.path("country").asText());
        List<Alias> aliases = policy.aliases(List.of(name), EntityType.PLACE, REGIONAL);
        var ref = new EntityRef(id, name, EntityType.PLACE);
        String country = countries.getOrDefault(city.path("iso2").asText(), "");
        List<String> within = country.isEmpty() ? List.of() : List.of(country);
        boolean american = city.path("iso2").asText().equals("US");
        if (!american && name.length() >= LONG_ENOUGH) {
            entities.putIfAbsent(
                    id, new KnownEntity(ref, aliases, List.of(), false, REGIONAL, REGIONAL_CONTEXT, within));
        }
        return List.of(id, OwnIds.listed(name), OwnIds.listed(name + " state"), OwnIds.listed(name + " us state"));
    }

    private void addOrganisation(JsonNode node) {
        if (hasId(node)) {
            List<Alias> aliases =
                    Spellings.all(policy.aliases(organisationNames(node), EntityType.ORGANISATION, ORGANISATION));
            put(node, EntityType.ORGANISATION, aliases, ORGANISATION, telling(node.path("description")), List.of());
        }
    }

    /** The name, its usual short forms, and of the aliases those that are a part of the name: others are often wrong. */
    private static Set<String> organisationNames(JsonNode node) {
        String name = node.get("name").asText();
        var names = new LinkedHashSet<>(List.of(name));
        if (name.endsWith(" Company")) {
            names.add(name.substring(0, name.length() - "mpany".length()));
        } else if (name.endsWith(" Corporation")) {
            names.add(name.substring(0, name.length() - "oration".length()));
        }
        for (JsonNode alias : node.path("aliases")) {
            String text = alias.asText();
            boolean acronym = text.equals(text.toUpperCase(Locale.ROOT));
            if ((" " + name + " ").contains(" " + text + " ") && (acronym || text.indexOf(' ') > 0)) {
                names.add(text);
            }
        }
        return names;
    }

    /** Ids of this list that are not verified are not taken. */
    private void addCompany(JsonNode node) {
        String name = node.get("name").asText();
        String id = OwnIds.listed(name);
        String ticker = node.get("ticker").asText();
        tickers.put(name, ticker);
        entities.put(
                id,
                new KnownEntity(
                        new EntityRef(id, name, EntityType.ORGANISATION),
                        policy.aliases(List.of(name), EntityType.ORGANISATION, COMPANY),
                        List.of(ticker),
                        false,
                        COMPANY,
                        telling(node.path("sector")),
                        List.of()));
    }

    private void put(
            JsonNode node,
            EntityType type,
            List<Alias> aliases,
            int prominence,
            List<String> context,
            List<String> related) {
        var ref = new EntityRef(node.get("id").asText(), node.get("name").asText(), type);
        List<String> ids = related.stream().filter(id -> !id.isEmpty()).toList();
        entities.putIfAbsent(ref.entityId(), new KnownEntity(ref, aliases, List.of(), false, prominence, context, ids));
    }

    /** The words of a description that are rare enough to be evidence. */
    private List<String> telling(JsonNode description) {
        return Arrays.stream(description.asText("").split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3 && !word.equals("null"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> counts.textShare(word) < TELLING)
                .distinct()
                .limit(8)
                .toList();
    }

    private static boolean hasId(JsonNode node) {
        return node.path("id").asText("").startsWith("Q");
    }

    private static Set<String> names(JsonNode node) {
        var names = new LinkedHashSet<String>();
        names.add(node.get("name").asText());
        StreamSupport.stream(node.path("aliases").spliterator(), false)
                .map(JsonNode::asText)
                .map(alias -> alias.startsWith("the ") ? alias.substring(4) : alias)
                .forEach(names::add);
        return names;
    }

    /**
     * Leaves out what the list has cut at the first letter that is not ASCII, such as {@code Ciudad de M}, and towns with
     * what they lie in, which are two names: {@code Columbus, Ohio}.
     */
    private static void addWhole(Set<String> names, String alias) {
        boolean cut = alias.contains(", ") || names.stream().anyMatch(name -> isCut(name, alias));
        if (!cut) {
            names.add(alias);
        }
    }

    private static boolean isCut(String name, String alias) {
        return name.startsWith(alias) && name.length() > alias.length() && name.charAt(alias.length()) >= 0x80;
    }

    /** 20 for a town, 90 for the largest cities. */
    private static int prominence(int population) {
        return (int) Math.max(20, Math.min(90, 15 * Math.log10(Math.max(1, population)) - 20));
    }
}
