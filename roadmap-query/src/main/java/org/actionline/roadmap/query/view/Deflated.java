package org.actionline.roadmap.query.view;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/** A view as compressed JSON: about a tenth of the document's size, for states that are read seldom and whole. */
final class Deflated {

    private Deflated() {}

    static byte[] write(RoadmapView view) {
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

    static RoadmapView read(byte[] deflated) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return ViewJson.read(in.readAllBytes(), RoadmapView.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
