package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    private static final String GERMAN = "Die Kernkraftwerke erhöhten „müde“ Preise – um 20 € – für Bürger.\nÄrger.\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, EFBBBF, UTF-8",
        "UTF-16LE, FFFE, UTF-16LE",
        "UTF-16BE, FEFF, UTF-16BE",
        "UTF-32LE, FFFE0000, UTF-32LE",
        "UTF-32BE, 0000FEFF, UTF-32BE",
        "UTF-16LE, '', UTF-16LE",
        "UTF-16BE, '', UTF-16BE",
        "windows-1252, '', windows-1252"
    })
    void textIsReadInTheEncodingItIsWrittenIn(String charset, String mark, String recognised) {
        byte[] bytes = join(hex(mark), GERMAN.getBytes(Charset.forName(charset)));

        assertThat(Encodings.decode(bytes)).isEqualTo(new Decoded.Text(GERMAN, recognised));
    }

    @Test
    void asciiIsUtf8() {
        assertThat(Encodings.decode("plain".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Decoded.Text("plain", "UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID3 tags explained", "RIFF raff returns", "BZh", "OggS", "PK wins", "GIF wars"})
    void textThatStartsLikeAFormatsNameIsText(String text) {
        assertThat(Encodings.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Decoded.Text(text, "UTF-8"));
    }

    @Test
    void nothingIsEmptyText() {
        assertThat(Encodings.decode(new byte[0])).isEqualTo(new Decoded.Text("", "UTF-8"));
    }

    @Test
    void utf8CutWithinACharacterIsRepaired() {
        byte[] whole = "Bürger für Ärger €".getBytes(StandardCharsets.UTF_8);

        Decoded decoded = Encodings.decode(Arrays.copyOf(whole, whole.length - 1));

        assertThat(decoded).isEqualTo(new Decoded.Text("Bürger für Ärger \uFFFD", "UTF-8, damaged"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "89504E470D0A1A0A", // PNG
                "FFD8FFE000104A46", // JPEG
                "47494638396101", // GIF
                "255044462D312E", // PDF
                "504B030414000000", // ZIP
                "1F8B0800", // gzip
                "7F454C460201", // ELF
                "68656C6C6F00776F726C64", // a zero byte within text
                "0001020304050607",
                "0102030405060708", // control characters only
                "FFFE00D8", // UTF-16 mark, then half a surrogate pair
                "EFBBBFFF", // UTF-8 mark, then no UTF-8
                "8D8D8D" // not assigned in Windows-1252
            })
    void whatIsNoTextIsSaidToBeNone(String content) {
        assertThat(Encodings.decode(hex(content))).isInstanceOf(Decoded.Unreadable.class);
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }
}
