package org.actionline.roadmap.eventlog.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.conversion.ConversionException;
import org.junit.jupiter.api.Test;

class JsonConverterTest {

    private static final Published PUBLISHED = new Published("2011", LocalDate.of(2011, 5, 1));
    private static final String JSON = "{\"label\":\"2011\",\"on\":\"2011-05-01\"}";

    private final JsonConverter converter = new JsonConverter();

    record Published(String label, LocalDate on) {}

    @Test
    void a_record_is_json_as_bytes_or_text_and_back() {
        assertThat(converter.convert(PUBLISHED, byte[].class)).isEqualTo(JSON.getBytes(UTF_8));
        assertThat(converter.convert(PUBLISHED, String.class)).isEqualTo(JSON);
        assertThat(converter.convert(JSON.getBytes(UTF_8), Published.class)).isEqualTo(PUBLISHED);
        assertThat(converter.convert(JSON, Published.class)).isEqualTo(PUBLISHED);
        assertThat(converter.convert(Map.of("label", "2011", "on", "2011-05-01"), Published.class))
                .isEqualTo(PUBLISHED);
    }

    @Test
    void bytes_and_text_are_the_same_json() {
        assertThat(converter.convert(JSON, byte[].class)).isEqualTo(JSON.getBytes(UTF_8));
        assertThat(converter.convert(JSON.getBytes(UTF_8), String.class)).isEqualTo(JSON);
    }

    @Test
    void members_the_type_does_not_know_are_refused() {
        assertThatExceptionOfType(ConversionException.class)
                .isThrownBy(() -> converter.convert("{\"label\":\"2011\",\"by\":\"staff\"}", Published.class));
    }
}
