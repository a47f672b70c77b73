package org.actionline.roadmap.query.view;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A record as compressed JSON: about a tenth of the document's size, for what is read seldom and whole. */
final class Deflated {

    /** As fast as the fastest level, and what is written is up to a fifth smaller. */
    private static final int LEVEL = 3;

    private Deflated() {}

    static byte[] write(Object view) {
        var bytes = new ByteArrayOutputStream(4096);
        var deflater = new Deflater(LEVEL);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(ViewJson.bytes(view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] deflated, Class<T> type) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return ViewJson.read(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
