package org.actionline.roadmap.server.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.actionline.roadmap.server.verify.WayProduct.Point;
import org.junit.jupiter.api.Test;

class WayProductTest {

    private static final int SIZE = 1_000;
    private static final BigInteger PRIME = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);

    private final Point point = Point.random();

    private record Way(String by, long position) {}

    private static final List<Way> WAYS = List.of(
            new Way("=roadmap.OutcomeAdded", 0),
            new Way("roadmap=C2", 0),
            new Way("roadmap=C2", 300),
            new Way("outcome=C2/D", 300),
            new Way("outcome=C2/\u00e9", 999));

    @Test
    void the_order_of_ways_does_not_matter() {
        var otherwise = new ArrayList<>(WAYS);
        Collections.reverse(otherwise);

        assertThat(product(WAYS).differing(product(otherwise))).isEmpty();
    }

    @Test
    void a_way_too_few_or_too_many_shows_in_the_block_of_its_event() {
        var fewer = new ArrayList<>(WAYS);
        fewer.remove(new Way("outcome=C2/D", 300));
        var twice = new ArrayList<>(WAYS);
        twice.add(new Way("roadmap=C2", 300));

        assertThat(product(WAYS).differing(product(fewer))).containsExactly(1);
        assertThat(product(WAYS).differing(product(twice))).containsExactly(1);
    }

    @Test
    void two_ways_that_have_exchanged_their_events_are_not_the_same() {
        var exchanged = List.of(new Way("roadmap=C2", 1), new Way("roadmap=C3", 0));

        assertThat(product(List.of(new Way("roadmap=C2", 0), new Way("roadmap=C3", 1)))
                        .differing(product(exchanged)))
                .containsExactly(0);
    }

    @Test
    void no_bytes_and_bytes_of_zero_are_different_ways() {
        assertThat(List.of(point.factor(new byte[0], 0), point.factor(new byte[1], 0), point.factor(new byte[8], 0)))
                .doesNotHaveDuplicates();
    }

    @Test
    void positions_that_no_log_has_are_counted_in_the_last_block() {
        var odd = List.of(new Way("roadmap=C2", -1), new Way("roadmap=C2", Long.MAX_VALUE));

        assertThat(product(odd).differing(product(List.of()))).containsExactly(SIZE / WayProduct.BLOCK);
    }

    @Test
    void products_are_those_of_the_field() {
        var random = new Random(20110509);
        for (var i = 0; i < 10_000; i++) {
            var one = PRIME.longValue() - 1 - random.nextLong(1L << (1 + random.nextInt(60)));
            var other = PRIME.longValue() - 1 - random.nextLong(1L << (1 + random.nextInt(60)));

            assertThat(WayProduct.times(one, other))
                    .isEqualTo(BigInteger.valueOf(one)
                            .multiply(BigInteger.valueOf(other))
                            .mod(PRIME)
                            .longValue());
        }
    }

    private WayProduct product(List<Way> ways) {
        var product = new WayProduct(point, SIZE);
        ways.forEach(way -> product.add(way.by().getBytes(UTF_8), way.position()));
        return product;
    }
}
