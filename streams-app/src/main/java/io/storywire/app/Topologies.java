package io.storywire.app;

import io.storywire.enrich.Enricher;
import io.storywire.enrich.clean.Chrome;
import io.storywire.entity.CatalogueNameReader;
import io.storywire.entity.LiveCatalogue;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.route.Admission;
import io.storywire.entity.route.Slugs;
import io.storywire.ops.AppConfig;
import io.storywire.ops.WrongSettingsException;
import io.storywire.story.StoryModel;
import io.storywire.topology.EntityTopology;
import io.storywire.topology.NewsTopology;
import io.storywire.topology.TopicGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.Topology;

/**
 * The two topologies with the catalogue and models that come with the application.
 *
 * @param config    settings
 * @param catalogue the known entities; may change while the topologies run
 */
public record Topologies(AppConfig config, LiveCatalogue catalogue) {

    /** Loads catalogue and models. Cost: seconds, once. */
    public static Topologies load(AppConfig config) {
        return new Topologies(config, new LiveCatalogue(CatalogueNameReader.standard()));
    }

    /** From articles to reports, stories and entity events. */
    public Topology news() {
        return NewsTopology.build(config, new Enricher(catalogue, chrome()), StoryModel.standard());
    }

    private Chrome chrome() {
        Chrome shipped = Chrome.standard();
        return config.chrome().map(file -> shipped.with(read(file))).orElse(shipped);
    }

    private static Chrome read(Path file) {
        try {
            return Chrome.read(Files.readAllLines(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSettingsException(List.of("NEWS_CHROME: cannot read " + file + ": " + e.getMessage()));
        }
    }

    /** From entity events to a topic per entity. */
    public Topology entities(TopicGate gate) {
        var admission = new Admission(id -> catalogue.catalogue().find(id).isPresent(), config.admissionStories());
        var slugs = new Slugs(
                catalogue.catalogue().entries().stream().map(KnownEntity::ref).toList());
        return EntityTopology.build(config, admission, slugs, gate);
    }
}
