package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.ledger.Finding.ErasedBySomebody;
import org.actionline.roadmap.ledger.Finding.NotYetErased;
import org.actionline.roadmap.ledger.Finding.RemainderDiffers;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.junit.jupiter.api.Test;

/** Event 2 of 5, whose payload event 4 says was erased. */
class ErasedPayloadTest {

    static final String LEFT = "{\"data\":{\"text\":\"[erased]\"},\"metadata\":{}}";
    static final String ERASURE = "{\"data\":{\"left\":" + LEFT + ",\"position\":2},\"metadata\":{}}";

    final SampleLog log = SampleLog.of(4);
    final List<Finding> findings = new ArrayList<>();

    @Test
    void an_erased_payload_that_an_event_accounts_for_leaves_the_log_intact() {
        erasedBy(ERASURE);
        log.payloads.set(2, new StoredPayload.Erased(LEFT.getBytes(UTF_8)));

        assertThat(verify()).isEqualTo(new Report(Verdict.INTACT, 5, 5, 1, 0));
    }

    @Test
    void a_payload_that_is_gone_without_an_event_that_says_so_is_found() {
        log.append(SampleLog.START.plusSeconds(9), "{}");
        log.payloads.set(2, new StoredPayload.Erased(LEFT.getBytes(UTF_8)));

        assertThat(verify().verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(findings).containsExactly(new ErasedBySomebody(2));
    }

    @Test
    void what_is_left_cannot_be_altered_either() {
        erasedBy(ERASURE);
        log.payloads.set(
                2, new StoredPayload.Erased(LEFT.replace("erased", "praise").getBytes(UTF_8)));

        assertThat(verify().verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(findings).containsExactly(new RemainderDiffers(2, 4));
    }

    @Test
    void a_payload_that_was_to_be_erased_and_is_still_there_is_found() {
        erasedBy(ERASURE);

        assertThat(verify().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(findings).containsExactly(new NotYetErased(2, 4));
    }

    @Test
    void an_erasure_whose_own_payload_was_altered_erases_nothing() {
        erasedBy(ERASURE);
        log.payloads.set(2, new StoredPayload.Erased(LEFT.getBytes(UTF_8)));
        var altered = ERASURE.replace("\"metadata\":{}}", "\"metadata\":{ }}").getBytes(UTF_8);
        log.payloads.set(4, new StoredPayload.Kept(new byte[PayloadSeal.SALT_LENGTH], altered));

        assertThat(verify().verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(findings).contains(new ErasedBySomebody(2));
    }

    private void erasedBy(String content) {
        log.append(Statement.PAYLOAD_ERASED, SampleLog.START.plusSeconds(9), content);
    }

    private Report verify() {
        var verifier = new Verifier(List.of(log.checkpoint(5)), findings::add);
        for (var i = 0; i < log.entries.size(); i++) {
            verifier.accept(log.entries.get(i), log.leaves.get(i), log.payloads.get(i));
        }
        return verifier.finish();
    }
}
