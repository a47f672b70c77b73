package org.actionline.roadmap.server.pages.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code as the path of a drawing.
 *
 * @param size number of its squares on each side, the quiet edge included
 * @param path of every dark square
 */
record QrCode(int size, String path) {

    private static final Map<EncodeHintType, ?> QUIET_EDGE = Map.of(EncodeHintType.MARGIN, 4);

    static QrCode of(String text) {
        try {
            var squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, QUIET_EDGE);
            var path = new StringBuilder();
            for (var y = 0; y < squares.getHeight(); y++) {
                for (var x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(squares.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("An address of a secret fits into every QR code", e);
        }
    }
}
