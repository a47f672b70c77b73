package org.actionline.roadmap.server.api;

import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command, and the headers that go with it.
 *
 * @param id from the header {@code Idempotency-Key}, or a new one
 * @param address the request's path, part of the command's fingerprint
 * @param expectedVersion from the header {@code If-Match}; absent means any
 */
public record Sender(
        ActorId actor,
        CommandId id,
        String address,
        @Nullable Long expectedVersion) {}
