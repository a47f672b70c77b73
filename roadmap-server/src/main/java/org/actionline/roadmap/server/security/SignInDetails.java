package org.actionline.roadmap.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * What stands in the sign-in form beside user and password, the code of the second factor, which is kept for this attempt only; and
 * which factors were looked at, for the access log.
 */
public final class SignInDetails extends WebAuthenticationDetails {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient String code;

    private String factors = "password";

    SignInDetails(HttpServletRequest request) {
        super(request);
        var typed = request.getParameter("code");
        this.code = typed == null ? "" : typed;
    }

    /** In words: "password and code". */
    public void factors(String looked) {
        this.factors = looked;
    }

    String factors() {
        return factors;
    }

    /** Empty when none was typed. */
    public String code() {
        return code == null ? "" : code;
    }
}
