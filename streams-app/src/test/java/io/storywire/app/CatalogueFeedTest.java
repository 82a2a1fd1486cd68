package io.storywire.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.Catalogue;
import io.storywire.entity.CatalogueNameReader;
import io.storywire.entity.LiveCatalogue;
import io.storywire.ops.AppConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A feed that gets nothing. */
class CatalogueFeedTest {

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aFeedThatFailsHoldsUpNeitherStartNorEnd() throws InterruptedException {
        var catalogue = new LiveCatalogue(CatalogueNameReader.of(Catalogue.of(List.of())));
        AppConfig config =
                AppConfig.from(Map.of("NEWS_KAFKA_SECURITY_PROTOCOL", "SSL", "NEWS_KAFKA_SSL_PROTOCOL", "NONE"));
        boolean started = false;
        try (var feed = new CatalogueFeed(config, catalogue)) {
            feed.start();
            started = true;
        }
        assertThat(started).isTrue();
    }
}
