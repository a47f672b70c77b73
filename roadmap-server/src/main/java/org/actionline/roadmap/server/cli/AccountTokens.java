package org.actionline.roadmap.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tokens from the accounts file of a data directory on this machine. */
final class AccountTokens {

    private AccountTokens() {}

    static String of(Path data, String user) {
        var file = data.resolve("accounts.json");
        if (!Files.isReadable(file)) {
            throw new CommandFailed(
                    "%s cannot be read. Name the data directory with --data, or a token with --token.".formatted(file));
        }
        try {
            for (var account : JsonMapper.shared().readTree(file)) {
                if (account.path("user").asString().equals(user)) {
                    return account.path("token").asString();
                }
            }
        } catch (JacksonException e) {
            throw new CommandFailed("%s is no list of accounts.".formatted(file), e);
        }
        throw new CommandFailed("%s has no account \"%s\". Name one with --user.".formatted(file, user));
    }
}
