// Makes three members one replica set, waits until one of them leads, and adds an administrator and the register's own user,
// who may read and write its database and nothing else. Whatever is there already stays as it is.

const members = ["mongodb1:27017", "mongodb2:27017", "mongodb3:27017"];
const adminPassword = process.env.ROADMAP_ADMIN_PASSWORD;

function signedIn() {
  try {
    return db.getSiblingDB("admin").auth("admin", adminPassword).ok === 1;
  } catch (e) {
    return false;
  }
}

if (!signedIn()) {
  try {
    rs.initiate({ _id: "roadmap", members: members.map((host, i) => ({ _id: i, host, priority: i === 0 ? 2 : 1 })) });
  } catch (e) {
    if (e.codeName !== "AlreadyInitialized" && e.codeName !== "Unauthorized") {
      throw e;
    }
  }
  for (let second = 0; !db.hello().isWritablePrimary; second++) {
    if (second === 60) {
      print("mongodb1 does not lead the replica set after a minute; see the logs of the members");
      quit(1);
    }
    sleep(1000);
  }
  try {
    db.getSiblingDB("admin").createUser({ user: "admin", pwd: adminPassword, roles: ["root"] });
  } catch (e) {
    print(`The administrator cannot be made: ${e.message}`);
    print("If the replica set was made before, ROADMAP_ADMIN_PASSWORD has to be the one that it was made with.");
    quit(1);
  }
  if (!signedIn()) {
    print("The administrator was made and cannot sign in");
    quit(1);
  }
}

// Whichever member leads by now.
const set = new Mongo(
  `mongodb://admin:${encodeURIComponent(adminPassword)}@${members.join(",")}/?replicaSet=roadmap&authSource=admin`,
);
const register = set.getDB("roadmap");
if (!register.getUser("register")) {
  register.createUser({
    user: "register",
    pwd: process.env.ROADMAP_LOG_PASSWORD,
    roles: [{ role: "readWrite", db: "roadmap" }],
  });
}
print("The replica set is ready");
