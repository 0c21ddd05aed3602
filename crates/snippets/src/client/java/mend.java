import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
@java@
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
    static final URI URL = URI.create("@url@");

    public static void main(String[] args) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = @first@;
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() == @status@) {
            @why@
            System.out.println(response.statusCode());
            @fields@
            @fresh@
            request = @second@;
            response = client.send(request, BodyHandlers.ofString());
        }
        System.out.println("again: " + response.statusCode());
    }
}
