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

    private Deflated() {}

    static byte[] write(Object view) {
        var bytes = new ByteArrayOutputStream(4096);
        var fast = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(bytes, fast)) {
            out.write(ViewJson.bytes(view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
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
